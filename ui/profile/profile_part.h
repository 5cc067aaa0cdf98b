#pragma once

#include "ui/profile/profile_document.h"
#include "ui/widgets/field.h"

#include <QVBoxLayout>
#include <functional>

namespace stepline {

class DurationEdit;
class NumberEdit;
class TextField;

/// A part of the profile editor: fields bound to places of the profile. What is refused is said at its field.
class ProfilePart : public QWidget {
    Q_OBJECT

public:
    explicit ProfilePart(ProfileDocument *document, QWidget *parent = nullptr);

    /// Shows the profile; called after every change.
    virtual void refresh();

protected:
    using Place = std::function<QString()>;
    static Place fixed(const QString &pointer) {
        return [pointer] { return pointer; };
    }

    ProfileDocument *document() const { return m_document; }
    QVBoxLayout *column() const { return m_column; }
    /// Typing in one visit of a field is one undo.
    bool put(const QList<ProfileDocument::Put> &puts, const QString &text, Field *field, const QString &mergeKey = {});

    Field *field(const QString &name, QWidget *editor, Field::Layout layout = Field::Layout::Above);
    void bindText(TextField *edit, Field *field, const Place &place, const QString &what);
    void bindNumber(NumberEdit *edit, Field *field, const Place &place, const QString &what);
    void bindDuration(DurationEdit *edit, Field *field, const Place &place, const QString &what);
    void onRefresh(const std::function<void()> &update) { m_updates << update; }
    double numberAt(const QString &pointer, double absent = 0) const;
    QString textAt(const QString &pointer) const;

private:
    ProfileDocument *m_document;
    QVBoxLayout *m_column;
    QList<std::function<void()>> m_updates;
};

} // namespace stepline
