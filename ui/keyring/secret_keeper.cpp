#include "ui/keyring/secret_keeper.h"

#include <qt6keychain/keychain.h>

namespace stepline {

namespace {

const QString Service = QStringLiteral("Stepline");

template <typename Job> Job *made(const QString &name, QObject *parent) {
    auto *job = new Job(Service, parent);
    job->setKey(name);
    job->setInsecureFallback(false); // no keyring: rather asked each time than written to a file
    return job;
}

} // namespace

void SecretKeeper::read(const QString &name, const std::function<void(std::optional<QString>)> &then) {
    auto *job = made<QKeychain::ReadPasswordJob>(name, this);
    connect(job, &QKeychain::Job::finished, this,
            [job, then] { then(job->error() == QKeychain::NoError ? std::optional(job->textData()) : std::nullopt); });
    job->start();
}

void SecretKeeper::keep(const QString &name, const QString &secret, const std::function<void(bool)> &then) {
    auto *job = made<QKeychain::WritePasswordJob>(name, this);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [job, then] { then(job->error() == QKeychain::NoError); });
    job->start();
}

void SecretKeeper::forget(const QString &name) {
    made<QKeychain::DeletePasswordJob>(name, this)->start();
}

} // namespace stepline
