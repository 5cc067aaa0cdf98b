#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;

namespace stepline {

/// One running program a library: a second start hands its files over to the first and ends. Two programs on one
/// library lose nothing either (--new-window), but a template is edited in one of them at a time.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// @p libraryPath as given on the command line; empty: the default library.
    explicit SingleInstance(const QString &libraryPath, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Asks the running program to open @p files and to come to the front. False when none answers.
    bool handOver(const QStringList &files) const;
    /// Listens for later starts; false when another one listens already.
    bool listen();

Q_SIGNALS:
    /// A later start asks for these files, as absolute paths; none: only to come to the front.
    void asked(const QStringList &files);

private:
    void receive();

    QString m_name;
    QLocalServer *m_server;
};

} // namespace stepline
