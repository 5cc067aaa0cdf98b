#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QStaticText>
#include <utility>

namespace stepline {

/// The board's fonts: two sizes, two weights.
struct BoardFonts {
    QFont body, small, strong, figure;
    static BoardFonts fromTheme();
    bool operator==(const BoardFonts &) const = default;
};

/// A text as it is painted: elided to its room and shaped.
struct ShapedText {
    qreal width = 0;
    QStaticText shape;
};

/// What was worked out before, by what it was worked out from. When it gets too much, only what was not asked for since
/// it got half as much is forgotten: to work all of a long board out anew would hold it up for several frames.
template <typename Key, typename Value> class Remembered {
public:
    explicit Remembered(qsizetype half) : m_half(half) {}

    /// Until something else is asked for or put here; nullptr: not known.
    const Value *find(const Key &key) {
        if (const auto found = m_recent.constFind(key); found != m_recent.constEnd())
            return &*found;
        const auto found = m_earlier.find(key);
        if (found == m_earlier.end())
            return nullptr;
        Value value = std::move(*found);
        m_earlier.erase(found);
        return &put(key, std::move(value));
    }
    const Value &put(const Key &key, Value value) {
        if (m_recent.size() >= m_half)
            m_earlier = std::exchange(m_recent, {});
        return *m_recent.insert(key, std::move(value));
    }
    qsizetype size() const { return m_recent.size() + m_earlier.size(); }

private:
    qsizetype m_half;
    QHash<Key, Value> m_recent, m_earlier;
};

/// Widths of texts, measured once: chips repeat a lot, and a board may hold 2,000 cards.
class TextMeasure {
public:
    explicit TextMeasure(const BoardFonts &fonts);

    const BoardFonts &fonts() const { return m_fonts; }
    qreal smallWidth(const QString &text);
    qreal strongWidth(const QString &text);
    /// Shaping is most of what painting a board costs, and from one paint to the next hardly any text changes.
    const ShapedText &shaped(const QString &text, const QFont &font, const QFontMetricsF &metrics, qreal room);
    /// wrapText() in the small and in the strong font.
    QStringList smallLines(const QString &text, qreal width, int maxLines);
    QStringList strongLines(const QString &text, qreal width, int maxLines);
    const QFontMetricsF &body() const { return m_body; }
    const QFontMetricsF &small() const { return m_small; }
    const QFontMetricsF &strong() const { return m_strong; }
    const QFontMetricsF &figure() const { return m_figure; }

private:
    BoardFonts m_fonts;
    QFontMetricsF m_body, m_small, m_strong, m_figure;
    Remembered<QString, qreal> m_smallWidths{5000}, m_strongWidths{5000};
    struct Key {
        const QFontMetricsF *metrics; ///< one of the four
        qreal room;
        QString text;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) {
            return qHashMulti(seed, key.metrics, key.room, key.text);
        }
    };
    Remembered<Key, ShapedText> m_shaped{4000};
    using WrapKey = std::pair<Key, int>; ///< with the most lines
    Remembered<WrapKey, QStringList> m_wrapped{2000};
    QStringList lines(const QString &text, const QFont &font, const QFontMetricsF &metrics, qreal width, int maxLines);
};

} // namespace stepline
