#include "ui/mainwindow/profile_store.h"

#include "core/base/json_parse.h"

#include <algorithm>

namespace stepline {

namespace {
using Listed = Result<std::vector<std::pair<QString, QByteArray>>>;
}

ProfileStore::ProfileStore(LibraryThread *library, QObject *parent) : QObject(parent), m_library(library) {
    QStringList paths = builtInProfilePaths();
    paths.removeAll(defaultProfilePath());
    paths.prepend(defaultProfilePath());
    for (const QString &path : std::as_const(paths)) {
        const Result<ProfileFile> file = readProfile(resourceBytes(path));
        if (file.ok())
            m_all.push_back({path, true, file->root, file->value});
    }
}

const StoredProfile *ProfileStore::find(const QString &id) const {
    const auto it =
        std::find_if(m_all.begin(), m_all.end(), [&](const StoredProfile &profile) { return profile.id == id; });
    return it == m_all.end() ? nullptr : &*it;
}

void ProfileStore::load() {
    m_library->ask<Listed>(
        this, [](Library &library) { return library.profiles(); },
        [this](Listed listed) {
            if (!listed.ok()) {
                Q_EMIT failed(listed.problems().value(0));
                return;
            }
            std::erase_if(m_all, [](const StoredProfile &profile) { return !profile.builtIn; });
            for (const auto &[id, json] : listed.value()) {
                const Result<ProfileFile> file = readProfile(json);
                if (file.ok())
                    m_all.push_back({id, false, file->root, file->value});
                else
                    Q_EMIT failed(file.problems().value(0));
            }
            Q_EMIT changed();
        });
}

void ProfileStore::save(const QString &id, const JsonValue &root) {
    const QByteArray json = canonicalForm(root, FileKind::Profile);
    const Result<ProfileFile> file = readProfile(json);
    if (!file.ok()) {
        Q_EMIT failed(file.problems().value(0));
        return;
    }
    if (auto *present = const_cast<StoredProfile *>(find(id))) {
        present->root = file->root;
        present->value = file->value;
    } else {
        m_all.push_back({id, false, file->root, file->value});
    }
    Q_EMIT changed();
    m_library->ask<std::optional<Problem>>(
        this, [id, json](Library &library) { return library.saveProfile(id, json); },
        [this](std::optional<Problem> problem) {
            if (problem)
                Q_EMIT failed(*problem);
        });
}

void ProfileStore::remove(const QString &id) {
    std::erase_if(m_all, [&](const StoredProfile &profile) { return profile.id == id && !profile.builtIn; });
    Q_EMIT changed();
    m_library->ask<std::optional<Problem>>(
        this, [id](Library &library) { return library.removeProfile(id); },
        [this](std::optional<Problem> problem) {
            if (problem)
                Q_EMIT failed(*problem);
        });
}

} // namespace stepline
