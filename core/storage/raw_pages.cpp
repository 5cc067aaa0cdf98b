#include "core/storage/raw_pages.h"

#include <QtEndian>
#include <algorithm>
#include <optional>

namespace stepline {

namespace {

constexpr int HeaderBytes = 100, LogHeaderBytes = 32, FrameHeaderBytes = 24;
constexpr uchar InteriorIndex = 0x02, LeafIndex = 0x0a, LeafTable = 0x0d; ///< page types that hold rows
constexpr size_t MostColumns = 2000;                                      ///< SQLite's own limit

quint32 number4(const uchar *at) {
    return qFromBigEndian<quint32>(at);
}

/// A variable-length number of up to nine bytes; moves @p at behind it. Nothing: it runs over the end.
std::optional<quint64> varint(const uchar *data, qint64 size, qint64 &at) {
    quint64 value = 0;
    for (int i = 0; i < 9 && at < size; ++i) {
        const uchar byte = data[at++];
        if (i == 8)
            return (value << 8) | byte;
        value = (value << 7) | (byte & 0x7f);
        if (!(byte & 0x80))
            return value;
    }
    return std::nullopt;
}

/// How many bytes a value of that serial type takes.
qint64 widthOf(quint64 type) {
    static const qint64 fixed[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? fixed[type] : qint64(std::min<quint64>((type - 12) / 2, 1u << 30));
}

QVariant valueOf(quint64 type, const uchar *at, qint64 width) {
    if (type == 0 || type == 10 || type == 11)
        return {};
    if (type == 7) {
        const quint64 bits = qFromBigEndian<quint64>(at);
        double real = 0;
        memcpy(&real, &bits, sizeof real);
        return real;
    }
    if (type < 10) {
        if (type >= 8)
            return qint64(type - 8);
        quint64 bits = at[0] & 0x80 ? ~quint64(0) : 0;
        for (qint64 i = 0; i < width; ++i)
            bits = (bits << 8) | at[i];
        return qint64(bits);
    }
    const char *bytes = reinterpret_cast<const char *>(at);
    return type % 2 ? QVariant(QString::fromUtf8(bytes, width)) : QVariant(QByteArray(bytes, width));
}

/// The values of a record; empty when it contradicts itself.
RawPages::Row valuesOf(const QByteArray &record) {
    const auto *data = reinterpret_cast<const uchar *>(record.constData());
    qint64 at = 0;
    const auto header = varint(data, record.size(), at);
    if (!header || *header > quint64(record.size()))
        return {};
    RawPages::Row row;
    qint64 body = qint64(*header);
    while (at < qint64(*header)) {
        const auto type = varint(data, qint64(*header), at);
        const qint64 width = type ? widthOf(*type) : 0;
        if (!type || width > record.size() - body || row.size() == MostColumns)
            return {};
        row.push_back(valueOf(*type, data + body, width));
        body += width;
    }
    return body == record.size() ? row : RawPages::Row();
}

} // namespace

RawPages::RawPages(const QString &path) : m_file(path), m_log(path + QStringLiteral("-wal")) {
    if (m_file.open(QIODevice::ReadOnly) && m_file.size() > 0)
        if (const uchar *data = m_file.map(0, m_file.size()))
            m_bytes = {data, m_file.size()};
    if (m_bytes.has(0, HeaderBytes) && memcmp(m_bytes.data, "SQLite format 3", 16) == 0) {
        const int size = m_bytes.data[16] << 8 | m_bytes.data[17], reserved = m_bytes.data[20];
        if (size == 1 || (size >= 512 && (size & (size - 1)) == 0))
            m_pageSize = size == 1 ? 65536 : size;
        m_usable = m_pageSize - (reserved <= 32 ? reserved : 0);
    }
    readLog(path);
    m_count = quint32(std::min<qint64>(m_bytes.size / m_pageSize, UINT32_MAX - 1));
    for (auto it = m_newer.keyBegin(); it != m_newer.keyEnd(); ++it)
        m_count = std::max(m_count, *it);
}

RawPages::~RawPages() = default;

/// Which pages have newer bytes in the write-ahead log: those of its whole frames up to the last commit.
void RawPages::readLog(const QString &) {
    if (!m_log.open(QIODevice::ReadOnly) || m_log.size() < LogHeaderBytes)
        return;
    const uchar *data = m_log.map(0, m_log.size());
    if (!data)
        return;
    m_logBytes = {data, m_log.size()};
    const quint32 magic = number4(data);
    if ((magic & ~1u) != 0x377f0682 || number4(data + 8) != m_pageSize)
        return;
    const bool bigEndian = magic & 1;
    quint32 sum[2] = {0, 0};
    const auto add = [&](const uchar *at, qint64 count) {
        for (qint64 i = 0; i + 8 <= count; i += 8) {
            const auto word = [&](qint64 k) {
                return bigEndian ? qFromBigEndian<quint32>(at + k) : qFromLittleEndian<quint32>(at + k);
            };
            sum[0] += word(i) + sum[1];
            sum[1] += word(i + 4) + sum[0];
        }
    };
    add(data, 24);
    QHash<quint32, qint64> pending;
    const qint64 step = FrameHeaderBytes + m_pageSize;
    for (qint64 at = LogHeaderBytes; m_logBytes.has(at, step); at += step) {
        const uchar *frame = data + at;
        add(frame, 8);
        add(frame + FrameHeaderBytes, m_pageSize);
        if (memcmp(frame + 8, data + 16, 8) != 0 || number4(frame + 16) != sum[0] || number4(frame + 20) != sum[1])
            return;
        // Not more pages than could be there: a hostile log must not make us count for ever.
        if (const quint32 number = number4(frame); number > 0 && number < m_bytes.size / m_pageSize + 10'000'000)
            pending.insert(number, at + FrameHeaderBytes);
        if (number4(frame + 4) != 0) { // the last frame of a commit
            m_newer.insert(pending);
            pending.clear();
        }
    }
}

RawPages::Bytes RawPages::page(quint32 number) const {
    if (const auto newer = m_newer.constFind(number); newer != m_newer.constEnd())
        return {m_logBytes.data + *newer, m_pageSize};
    const qint64 at = (qint64(number) - 1) * m_pageSize;
    return number > 0 && m_bytes.has(at, m_pageSize) ? Bytes{m_bytes.data + at, m_pageSize} : Bytes{};
}

void RawPages::each(const std::function<void(const Row &)> &row) const {
    // A hostile file can chain a thousand rows to the same long text: no more is read than could honestly be there.
    qint64 budget = 4 * (m_bytes.size + m_logBytes.size) + m_pageSize;
    for (quint32 number = 2; number <= m_count; ++number) // the first one holds the schema
        rowsOf(number, row, budget);
}

void RawPages::rowsOf(quint32 number, const std::function<void(const Row &)> &row, qint64 &budget) const {
    const Bytes bytes = page(number);
    if (bytes.size == 0)
        return;
    const uchar type = bytes.data[0];
    if (type != InteriorIndex && type != LeafIndex && type != LeafTable)
        return;
    const int count = bytes.data[3] << 8 | bytes.data[4], pointers = type == InteriorIndex ? 12 : 8;
    for (int i = 0; i < count && bytes.has(pointers + 2 * i, 2); ++i) {
        const uchar *pointer = bytes.data + pointers + 2 * i;
        const qint64 cell = (pointer[0] << 8 | pointer[1]) + (type == InteriorIndex ? 4 : 0);
        QByteArray record;
        if (!payload(bytes, cell, type == LeafTable, record, budget))
            continue;
        if (const Row values = valuesOf(record); !values.empty())
            row(values);
    }
}

/// The whole record of the cell at @p at, with what of it stands on overflow pages.
bool RawPages::payload(const Bytes &page, qint64 at, bool isTable, QByteArray &bytes, qint64 &budget) const {
    const auto length = varint(page.data, page.size, at);
    if (!length || (isTable && !varint(page.data, page.size, at))) // the row's number is of no use here
        return false;
    const qint64 size = qint64(std::min<quint64>(*length, quint64(INT64_MAX)));
    const qint64 most = isTable ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 least = (m_usable - 12) * 32 / 255 - 23;
    qint64 here = size;
    if (size > most) {
        here = least + (size - least) % (m_usable - 4);
        if (here > most)
            here = least;
    }
    if (size > budget || !page.has(at, here))
        return false;
    bytes = QByteArray(reinterpret_cast<const char *>(page.data + at), here);
    if (here == size)
        return true;
    if (!page.has(at + here, 4))
        return false;
    bytes.reserve(size);
    quint32 next = number4(page.data + at + here);
    while (bytes.size() < size) {
        const Bytes more = this->page(next);
        if (more.size == 0)
            return false;
        const qint64 part = std::min(size - bytes.size(), m_usable - 4);
        bytes.append(reinterpret_cast<const char *>(more.data + 4), part);
        budget -= part;
        next = number4(more.data);
    }
    return true;
}

int RawPages::userVersion() const {
    const Bytes first = page(1);
    return first.size >= HeaderBytes && memcmp(first.data, "SQLite format 3", 16) == 0 ? int(number4(first.data + 60))
                                                                                       : 0;
}

} // namespace stepline
