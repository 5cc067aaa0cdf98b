#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace stepline {

/// While it lives, the test has not the rights of root, whom no write protection keeps out.
class Unprivileged {
public:
    Unprivileged() {
        if (m_root && (setresgid(65534, 65534, 0) != 0 || setresuid(65534, 65534, 0) != 0))
            qFatal("cannot drop privileges");
    }
    ~Unprivileged() {
        if (m_root && (setresuid(0, 0, 0) != 0 || setresgid(0, 0, 0) != 0))
            qFatal("cannot take privileges back");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    const bool m_root = geteuid() == 0;
};

} // namespace stepline
