#include "core/base/file_error.h"

#include "core/base/text.h"

#include <QFileDevice>
#include <QFileInfo>

namespace stepline {

QString reasonOf(const QFileDevice &file) {
    const QFileInfo info(file.fileName());
    switch (file.error()) {
    case QFileDevice::NoError: // Qt has no word for a short write
        return text("the disk is full or a size limit is reached");
    case QFileDevice::ResourceError: return text("the disk is full or too many files are open");
    case QFileDevice::OpenError:
    case QFileDevice::WriteError:
    case QFileDevice::PermissionsError:
        if (info.exists() && !info.isReadable())
            return text("you have no right to it");
        if (info.exists() && !info.isWritable())
            return text("it is write-protected");
        if (const QFileInfo folder(info.absolutePath()); !info.exists() && folder.exists() && !folder.isWritable())
            return text("its folder is write-protected");
        break;
    default: break;
    }
    return file.errorString();
}

} // namespace stepline
