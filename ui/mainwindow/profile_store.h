#pragma once

#include "core/json/files.h"
#include "ui/jobs/library_thread.h"

#include <QObject>

namespace stepline {

/// A behaviour profile the window can choose: shipped with the program (not editable) or one of the user's own.
struct StoredProfile {
    QString id; ///< the resource's path, or the library's id
    bool builtIn = false;
    JsonValue root;
    Profile value;
};

/// All profiles there are: the built-in ones, and the library's.
class ProfileStore : public QObject {
    Q_OBJECT

public:
    explicit ProfileStore(LibraryThread *library, QObject *parent = nullptr);

    const std::vector<StoredProfile> &all() const { return m_all; }
    const StoredProfile *find(const QString &id) const;
    /// The built-in default.
    const StoredProfile &standard() const { return m_all.front(); }

    /// Reads the library's profiles again.
    void load();
    /// Keeps a profile of the user's own; a new @p id adds it.
    void save(const QString &id, const JsonValue &root);
    void remove(const QString &id);

Q_SIGNALS:
    void changed();
    void failed(const stepline::Problem &problem);

private:
    std::vector<StoredProfile> m_all;
    LibraryThread *m_library;
};

} // namespace stepline
