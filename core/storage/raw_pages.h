#pragma once

#include <QFile>
#include <QHash>
#include <QVariant>
#include <functional>
#include <vector>

namespace stepline {

/// The rows of a SQLite file read page by page, without its trees and without its schema: of a damaged file every page
/// that is whole still gives its rows (www.sqlite.org/fileformat2.html). The file and the write-ahead log beside it
/// are only read. Which table a row belongs to, and whether it is what was written, is for the caller to tell.
class RawPages {
public:
    explicit RawPages(const QString &path);
    ~RawPages();
    RawPages(const RawPages &) = delete;
    RawPages &operator=(const RawPages &) = delete;

    using Row = std::vector<QVariant>;
    /// Calls @p row for every row of every table's leaf and every index page, in no order.
    void each(const std::function<void(const Row &)> &row) const;
    /// The user_version in the header; 0 when the header is gone.
    int userVersion() const;

private:
    struct Bytes {
        const uchar *data = nullptr;
        qint64 size = 0;
        bool has(qint64 at, qint64 count) const { return at >= 0 && count >= 0 && at <= size && count <= size - at; }
    };
    void readLog(const QString &path);
    Bytes page(quint32 number) const;
    void rowsOf(quint32 number, const std::function<void(const Row &)> &row, qint64 &budget) const;
    bool payload(const Bytes &page, qint64 at, bool isTable, QByteArray &bytes, qint64 &budget) const;

    QFile m_file, m_log;
    Bytes m_bytes, m_logBytes;
    QHash<quint32, qint64> m_newer; ///< pages in the log: where their last committed bytes stand in it
    qint64 m_pageSize = 4096, m_usable = 4096;
    quint32 m_count = 0;
};

} // namespace stepline
