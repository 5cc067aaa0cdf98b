#include "core/model/sequence_table.h"

#include "core/base/particles.h"
#include "core/base/text.h"
#include "core/model/delimited.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace stepline {

namespace {

constexpr int MostRows = 2000;            ///< 100 steps of 20 messages: more never fits
constexpr qsizetype MostText = 64 * 1024; ///< bytes in a text field, as the format has it

/// What a day cell says, before it is known whether days count from 0 or 1.
struct When {
    enum class Kind { Number, Offset, Date };
    Kind kind = Kind::Number;
    qint64 value = 0; ///< a day's number, seconds after the start, or a Julian day
};

std::optional<When> readWhen(const QString &cell) {
    using Kind = When::Kind;
    static const auto compile = [](const char *pattern) {
        return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption |
                                                                  QRegularExpression::UseUnicodePropertiesOption);
    };
    static const QRegularExpression
        number = compile(R"(^(?:day|days|d|일차|일)?\s*#?(\d{1,4})(?:\s*일\s*차?)?\.?$)"),
        plus = compile(R"(^(?:d|day|t)?\s*\+\s*(\d{1,4})\s*(?:d|days?|일)?(?:\s*(?:later|후|뒤))?$)"),
        week = compile(R"(^(?:week|wk|w)\s*(\d{1,2})$|^(\d{1,2})\s*주\s*차$)"),
        span = compile(
            R"(^\+?\s*(\d{1,5})\s*(min|mins|minutes?|m|h|hrs?|hours?|days?|weeks?|분|시간|일|주)(?:\s*(?:later|after|후|뒤))?$)"),
        date = compile(R"(^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$)");
    if (const auto found = number.match(cell); found.hasMatch())
        return When{Kind::Number, found.captured(1).toLongLong()};
    if (const auto found = plus.match(cell); found.hasMatch())
        return When{Kind::Offset, found.captured(1).toLongLong() * Duration::Day};
    if (const auto found = week.match(cell); found.hasMatch()) {
        const qint64 nth = (found.captured(1).isEmpty() ? found.captured(2) : found.captured(1)).toLongLong();
        return nth < 1 ? std::nullopt : std::optional(When{Kind::Offset, (nth - 1) * Duration::Week});
    }
    if (const auto found = span.match(cell); found.hasMatch()) {
        const QString unit = found.captured(2).toLower();
        const qint64 seconds = unit.startsWith(u'm') || unit == u"분"     ? Duration::Minute
                               : unit.startsWith(u'h') || unit == u"시간" ? Duration::Hour
                               : unit.startsWith(u'w') || unit == u"주"   ? Duration::Week
                                                                          : Duration::Day;
        return When{Kind::Offset, found.captured(1).toLongLong() * seconds};
    }
    if (const auto found = date.match(cell); found.hasMatch()) {
        const QDate day(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
        return day.isValid() ? std::optional(When{Kind::Date, day.toJulianDay()}) : std::nullopt;
    }
    if (const auto iso = parseDuration(cell))
        return When{Kind::Offset, iso->seconds};
    return std::nullopt;
}

class TableReader {
public:
    TableReader(const QString &text, const Template &tmpl)
        : m_tmpl(tmpl),
          m_text(readDelimited(text, guessSeparator(text, [this](const QString &cell) { return known(cell); }))) {}

    bool looksLikeTable() const {
        if (m_text.rows.empty())
            return false;
        const QStringList &cells = m_text.rows.front().cells;
        return cells.size() >= 2 &&
               std::any_of(cells.begin(), cells.end(), [this](const QString &cell) { return known(cell); });
    }

    SequenceTable read() {
        m_out.problems = m_text.problems;
        if (m_text.rows.empty()) {
            add(Severity::Error, 0, text("There is no table yet. Paste lines of day, channel, subject and body."));
            return std::move(m_out);
        }
        const size_t first = readHeader() ? 1 : 0;
        if (!m_places.contains(TableColumn::Channel)) {
            add(Severity::Error, m_text.rows.front().line,
                text("Line %1 must name the columns: day, channel, subject, body. The channel at least is needed.")
                    .arg(m_text.rows.front().line));
            return std::move(m_out);
        }
        for (size_t i = first; i < m_text.rows.size(); ++i) {
            if (++m_out.rows > MostRows) {
                add(Severity::Error, m_text.rows[i].line,
                    text("Line %1 and what follows is left out: a sequence holds at most %2 messages.")
                        .arg(m_text.rows[i].line)
                        .arg(MostRows));
                break;
            }
            readRow(m_text.rows[i]);
        }
        placeInTime();
        return std::move(m_out);
    }

private:
    bool known(const QString &cell) const {
        return tableColumn(cell) || (!cell.isEmpty() && channelOf(cell).has_value());
    }

    void add(Severity severity, int line, const QString &sentence) {
        m_out.problems.append(Problem{
            .severity = severity, .line = line, .rule = QStringLiteral("table"), .message = withParticles(sentence)});
    }

    /// The template's channel of that name, else a type.
    std::optional<std::pair<QString, ChannelType>> channelOf(const QString &cell) const {
        const QString wanted = cell.trimmed();
        for (const Channel &channel : m_tmpl.channels)
            if (channel.displayName().compare(wanted, Qt::CaseInsensitive) == 0 ||
                channel.id.compare(wanted, Qt::CaseInsensitive) == 0)
                return std::pair(channel.id, channel.type);
        const auto type = channelTypeFromWord(wanted);
        if (!type)
            return std::nullopt;
        for (const Channel &channel : m_tmpl.channels)
            if (channel.type == *type)
                return std::pair(channel.id, *type);
        return std::pair(QString(), *type);
    }

    /// False: the first row is no header; the columns are then day, channel, subject, body.
    bool readHeader() {
        const DelimitedRow &row = m_text.rows.front();
        // "Text" is a header word and a channel's name: with a day or another channel beside it, it is a row.
        const bool isRow = row.cells.size() >= 2 && readWhen(row.cells[0]) && channelOf(row.cells[1]);
        int named = 0;
        for (const QString &cell : row.cells)
            named += tableColumn(cell).has_value();
        if (isRow || (named < 2 && !(named == 1 && row.cells.size() == 1))) {
            for (int i = 0; i < std::min<int>(4, int(row.cells.size())) && isRow; ++i)
                m_places.insert(TableColumn(i), i);
            return false;
        }
        for (int i = 0; i < row.cells.size(); ++i) {
            const auto column = tableColumn(row.cells[i]);
            if (!column) {
                if (!row.cells[i].isEmpty())
                    add(Severity::Warning, row.line,
                        text("Line %1: the column “%2” is not used.").arg(row.line).arg(row.cells[i].left(40)));
            } else if (m_places.contains(*column)) {
                add(Severity::Warning, row.line,
                    text("Line %1: “%2” says the same as an earlier column and is not used.")
                        .arg(row.line)
                        .arg(row.cells[i].left(40)));
            } else {
                m_places.insert(*column, i);
            }
        }
        return true;
    }

    void readRow(const DelimitedRow &row) {
        const auto cell = [&](TableColumn column) {
            const int at = m_places.value(column, -1);
            return at < 0 || at >= row.cells.size() ? QString() : row.cells[at];
        };
        PlannedTouch touch;
        const QString day = cell(TableColumn::Day).trimmed();
        std::optional<When> when = day.isEmpty() ? m_last : readWhen(day); // merged cells: the day of the line above
        if (!when && day.isEmpty())
            when = When{When::Kind::Number, 1};
        if (!when) {
            add(Severity::Error, row.line,
                text("Line %1: “%2” is no day. Write 1, Day 3, D+2, Week 2, 2 h or a date such as 2026-11-02.")
                    .arg(row.line)
                    .arg(day.left(40)));
            return;
        }
        m_last = when;
        const QString channel = cell(TableColumn::Channel).trimmed();
        const auto found = channel.isEmpty() ? std::nullopt : channelOf(channel);
        if (!found) {
            add(Severity::Error, row.line,
                channel.isEmpty()
                    ? text("Line %1 names no channel. Write %2, for example.").arg(row.line).arg(someChannels())
                    : text("Line %1: “%2” is no channel. Write %3, for example.")
                          .arg(row.line)
                          .arg(channel.left(40), someChannels()));
            return;
        }
        touch.channel = found->first;
        touch.type = found->second;
        touch.subject = cell(TableColumn::Subject).simplified();
        touch.body = cell(TableColumn::Body);
        touch.step = cell(TableColumn::Step).simplified();
        touch.notes = cell(TableColumn::Notes);
        if (!fits(touch, row.line))
            return;
        if (!touch.subject.isEmpty() && !hasContentField(touch.type, ContentField::Subject) &&
            !hasContentField(touch.type, ContentField::Title))
            add(Severity::Hint, row.line,
                text("Line %1: %2 has no subject. It is kept in the message’s notes.")
                    .arg(row.line)
                    .arg(channelTypeName(touch.type)));
        m_out.touches.push_back(std::move(touch));
        m_out.lines.push_back(row.line);
        m_whens.push_back(*when);
    }

    bool fits(const PlannedTouch &touch, int line) {
        for (const QString &field : {touch.subject, touch.body, touch.step, touch.notes}) {
            if (field.toUtf8().size() > MostText) {
                add(Severity::Error, line,
                    text("Line %1: a text is longer than 64 KiB. Shorten it, or look for a quotation mark that is not "
                         "closed.")
                        .arg(line));
                return false;
            }
            if (field.contains(QChar(u'\0')) || !field.isValidUtf16()) {
                add(Severity::Error, line,
                    text("Line %1: a text holds signs that are no letters. Copy it anew.").arg(line));
                return false;
            }
        }
        return true;
    }

    /// Turns what the day cells say into times after the start; what the format cannot hold goes.
    void placeInTime() {
        qint64 firstDate = 0;
        bool fromZero = false, anyDate = false, anyOther = false;
        for (const When &when : m_whens) {
            if (when.kind == When::Kind::Date) {
                firstDate = anyDate ? std::min(firstDate, when.value) : when.value;
                anyDate = true;
            } else {
                anyOther = true;
                fromZero = fromZero || (when.kind == When::Kind::Number && when.value == 0);
            }
        }
        QHash<qint64, int> onDay;
        std::vector<PlannedTouch> kept;
        std::vector<int> lines;
        for (size_t i = 0; i < m_whens.size(); ++i) {
            const When &when = m_whens[i];
            const int line = m_out.lines[i];
            if (when.kind == When::Kind::Date && anyOther) {
                add(Severity::Error, line,
                    text("Line %1 gives a date where other lines count days. Use one of the two.").arg(line));
                continue;
            }
            PlannedTouch &touch = m_out.touches[i];
            touch.at.seconds = when.kind == When::Kind::Offset ? when.value
                               : when.kind == When::Kind::Date ? (when.value - firstDate) * Duration::Day
                                                               : (when.value - (fromZero ? 0 : 1)) * Duration::Day;
            if (touch.at.seconds > Duration::Longest) {
                add(Severity::Error, line, text("Line %1 is more than 365 days after the start.").arg(line));
                continue;
            }
            int &there = onDay[touch.at.seconds / Duration::Day];
            if (there == 0 && onDay.size() > 100) {
                add(Severity::Error, line, text("Line %1 would be step 101: a sequence has at most 100.").arg(line));
                onDay.remove(touch.at.seconds / Duration::Day);
                continue;
            }
            if (there == 20) {
                add(Severity::Error, line,
                    text("Line %1 would be the 21st message of its day: a step has at most 20.").arg(line));
                continue;
            }
            ++there;
            kept.push_back(std::move(touch));
            lines.push_back(line);
        }
        m_out.touches = std::move(kept);
        m_out.lines = std::move(lines);
        std::stable_sort(m_out.problems.begin(), m_out.problems.end(),
                         [](const Problem &a, const Problem &b) { return a.line < b.line; });
    }

    QString someChannels() const {
        QStringList names;
        for (const Channel &channel : m_tmpl.channels)
            names.append(channel.displayName());
        for (const ChannelType type : {ChannelType::Email, ChannelType::Sms, ChannelType::Push})
            if (names.size() < 3 && !names.contains(channelTypeName(type)))
                names.append(channelTypeName(type));
        return names.mid(0, 4).join(QStringLiteral(", "));
    }

    const Template &m_tmpl;
    DelimitedText m_text;
    QHash<TableColumn, int> m_places;
    std::optional<When> m_last;
    std::vector<When> m_whens;
    SequenceTable m_out;
};

} // namespace

bool SequenceTable::hasErrors() const {
    return !allFine(problems);
}

SequenceTable readSequenceTable(const QString &text, const Template &tmpl) {
    return TableReader(text, tmpl).read();
}

bool looksLikeTable(const QString &text, const Template &tmpl) {
    const QString begin = text.left(200).trimmed();
    if (begin.startsWith(u'{') || begin.startsWith(u'[')) // JSON has its own way in
        return false;
    return TableReader(text, tmpl).looksLikeTable();
}

namespace edits {

Edit layOutTable(const Document &doc, const SequenceTable &table, LayOut where) {
    return layOutTouches(doc, table.touches, {Duration::Day}, where,
                         text("Make %n message(s) from a table", nullptr, int(table.touches.size())));
}

} // namespace edits

} // namespace stepline
