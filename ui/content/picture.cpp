#include "ui/content/picture.h"

#include "core/content/utm.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <qrencode.h>
#include <vector>

namespace stepline {

namespace {

QFont pictureFont(const TextLook &look) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Color Emoji"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(look.pixels);
    font.setWeight(QFont::Weight(look.weight));
    font.setItalic(look.italic);
    font.setHintingPreference(QFont::PreferNoHinting); // the same line breaks at every scale
    return font;
}

/// Breaks the text into lines from the top. Returns where the first line after @p most begins; -1: all of it fits.
qsizetype breakLines(QTextLayout &layout, qreal width, qreal lineHeight, int most) {
    qsizetype rest = -1;
    qreal y = 0;
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (most > 0 && count == most) {
            rest = line.textStart();
            line.setNumColumns(0);
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
        ++count;
    }
    layout.endLayout();
    return rest;
}

/// As much of the text's beginning as is no wider than @p room, in whole characters as a reader counts them. The text
/// may be a mail of many pages, of which a line shows some words: only about twice of what fits is measured.
QString beginningWithin(const QString &text, const QFontMetricsF &metrics, qreal room) {
    const auto fits = [&](qsizetype length) { return metrics.horizontalAdvance(text.left(length)) <= room; };
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> ends; // of the first characters
    for (size_t count = 32; ends.empty() || fits(ends.back()); count *= 2) {
        while (ends.size() < count && characters.toNextBoundary() > 0)
            ends.push_back(characters.position());
        if (ends.size() < count)
            break;
    }
    const auto over = std::partition_point(ends.begin(), ends.end(), fits);
    return text.left(over == ends.begin() ? 0 : *(over - 1));
}

QString firstCharacters(const QString &text, int most) {
    const QList<uint> characters = text.toUcs4();
    if (most <= 0 || characters.size() <= most)
        return text;
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), most).trimmed();
}

} // namespace

void Picture::paint(QPainter *painter) const {
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Of a mail of many pages only the lines in sight; letters reach a little beyond theirs.
    const QRectF sight = painter->hasClipping() ? painter->clipBoundingRect().adjusted(-16, -16, 16, 16) : QRectF();
    for (const Element &element : m_elements) {
        switch (element.kind) {
        case Element::Kind::Box:
            painter->setPen(element.stroke.isValid() ? QPen(element.stroke, 1) : QPen(Qt::NoPen));
            painter->setBrush(element.fill.isValid() ? QBrush(element.fill) : QBrush(Qt::NoBrush));
            painter->drawRoundedRect(element.rect, element.radius, element.radius);
            break;
        case Element::Kind::Gradient: {
            QLinearGradient gradient(element.rect.topLeft(), element.rect.bottomRight());
            gradient.setColorAt(0, element.fill);
            gradient.setColorAt(1, element.stroke);
            painter->setPen(Qt::NoPen);
            painter->setBrush(gradient);
            painter->drawRoundedRect(element.rect, element.radius, element.radius);
            break;
        }
        case Element::Kind::Line:
            painter->setPen(QPen(element.stroke, 1));
            painter->drawLine(element.rect.topLeft(), element.rect.bottomRight());
            break;
        case Element::Kind::Icon: Theme::instance().paintIcon(painter, element.icon, element.rect, element.fill); break;
        case Element::Kind::Text:
            painter->setPen(element.fill);
            element.layout->draw(painter, element.rect.topLeft(), {}, sight);
            break;
        case Element::Kind::Modules:
            painter->setRenderHint(QPainter::Antialiasing, false); // squares that touch have no seams
            painter->setPen(Qt::NoPen);
            painter->setBrush(element.fill);
            painter->drawRects(element.modules.toVector());
            painter->setRenderHint(QPainter::Antialiasing);
            break;
        }
    }
    painter->restore();
}

QList<PictureText> Picture::texts() const {
    QList<PictureText> all;
    for (const Element &element : m_elements)
        if (element.kind == Element::Kind::Text)
            all << element.text;
    return all;
}

QList<PictureText> Picture::cuts() const {
    QList<PictureText> all = texts();
    all.removeIf([](const PictureText &text) { return !text.cut || !text.field; });
    return all;
}

QString Picture::spoken() const {
    QStringList said;
    for (const PictureText &text : texts())
        if (text.field)
            said << text.shown.simplified();
    return said.join(QStringLiteral(". "));
}

void Sketch::box(const QRectF &rect, qreal radius, const QColor &fill, const QColor &stroke) {
    Picture::Element element;
    element.rect = rect;
    element.radius = radius;
    element.fill = fill;
    element.stroke = stroke;
    m_elements << element;
}

void Sketch::gradient(const QRectF &rect, qreal radius, const QColor &top, const QColor &bottom) {
    box(rect, radius, top, bottom);
    m_elements.last().kind = Picture::Element::Kind::Gradient;
}

void Sketch::line(const QPointF &from, const QPointF &to, const QColor &colour) {
    Picture::Element element;
    element.kind = Picture::Element::Kind::Line;
    element.rect = QRectF(from, to);
    element.stroke = colour;
    m_elements << element;
}

void Sketch::icon(const QString &name, const QRectF &rect, const QColor &colour) {
    Picture::Element element;
    element.kind = Picture::Element::Kind::Icon;
    element.rect = rect;
    element.fill = colour;
    element.icon = name;
    m_elements << element;
}

qreal Sketch::text(const QPointF &at, qreal width, const QString &text, const TextLook &look,
                   std::optional<ContentField> field) {
    if (text.isEmpty() || width <= 0)
        return 0;
    const QFont font = pictureFont(look);
    const qreal lineHeight = std::round(look.pixels * look.leading);
    QString shown = firstCharacters(text, look.characters);
    bool cut = shown != text;
    const QString end = QStringLiteral("…") + (look.suffix.isEmpty() ? QString() : u' ' + look.suffix);
    if (cut)
        shown += end;
    const auto lineBreaks = [](QString source) { return source.replace(u'\n', QChar::LineSeparator); };

    auto layout = std::make_shared<QTextLayout>();
    QTextOption option(look.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setFont(font);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setText(lineBreaks(shown));
    if (breakLines(*layout, width, lineHeight, look.lines) >= 0) {
        // The last line takes what is left of the text as far as it goes.
        const qsizetype last = layout->lineAt(look.lines - 1).textStart();
        QString rest = (cut ? firstCharacters(text, look.characters) : text).mid(last);
        if (const qsizetype broken = rest.indexOf(u'\n'); broken >= 0)
            rest.truncate(broken);
        const QFontMetricsF metrics(font);
        const qreal room = width - metrics.horizontalAdvance(end) - 1;
        shown = shown.left(last) + beginningWithin(rest, metrics, room).trimmed() + end;
        cut = true;
        layout->setText(lineBreaks(shown));
        breakLines(*layout, width, lineHeight, look.lines);
    }
    QList<QTextLayout::FormatRange> formats;
    if (cut && !look.suffix.isEmpty() && look.suffixColour.isValid()) {
        QTextLayout::FormatRange range{int(shown.size() - look.suffix.size()), int(look.suffix.size()), {}};
        range.format.setForeground(look.suffixColour);
        formats << range;
    }
    if (look.link.isValid()) {
        for (const auto &[start, length] : addressesIn(shown)) {
            QTextLayout::FormatRange range{start, length, {}};
            range.format.setForeground(look.link);
            range.format.setFontUnderline(true);
            formats << range;
        }
    }
    if (!formats.isEmpty()) {
        layout->setFormats(formats);
        breakLines(*layout, width, lineHeight, look.lines);
    }
    int lines = layout->lineCount();
    if (look.lines > 0)
        lines = std::min(lines, look.lines);

    Picture::Element element;
    element.kind = Picture::Element::Kind::Text;
    element.rect = QRectF(at, QSizeF(width, lines * lineHeight));
    element.fill = look.colour;
    element.layout = std::move(layout);
    element.text = {field, shown, text, cut, lines};
    m_elements << element;
    return lines * lineHeight;
}

qreal Sketch::widthOf(const QString &text, const TextLook &look) {
    return QFontMetricsF(pictureFont(look)).horizontalAdvance(text);
}

void Sketch::qrCode(const QRectF &square, const QString &text, const QColor &colour) {
    QRcode *code = QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M);
    if (!code)
        return;
    Picture::Element element;
    element.kind = Picture::Element::Kind::Modules;
    element.rect = square;
    element.fill = colour;
    const qreal side = square.width() / code->width;
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                element.modules << QRectF(square.left() + x * side, square.top() + y * side, side, side);
    QRcode_free(code);
    m_elements << element;
}

void Sketch::avatar(const QRectF &rect, qreal radius, const QString &name, const QColor &ground) {
    box(rect, radius, ground);
    const int pixels = int(rect.height() * 0.44);
    QString letter;
    for (const char32_t c : name.toUcs4())
        if (QChar::isLetterOrNumber(c)) {
            letter = QString::fromUcs4(&c, 1).toUpper();
            break;
        }
    const TextLook look{.pixels = pixels,
                        .weight = QFont::DemiBold,
                        .colour = Qt::white,
                        .leading = 1.2,
                        .alignment = Qt::AlignHCenter};
    text({rect.left(), rect.center().y() - pixels * 0.6}, rect.width(), letter, look);
}

void Sketch::imagePlace(const QRectF &rect, qreal radius, const Content &content, bool dark) {
    const QColor ground = dark ? QColor(0x3a, 0x40, 0x4c) : QColor(0xdf, 0xe5, 0xee);
    const QColor ink = dark ? QColor(0xd5, 0xda, 0xe3) : QColor(0x4a, 0x54, 0x64);
    box(rect, radius, ground);
    const bool roomy = rect.height() >= 72 && rect.width() >= 120;
    const qreal side = roomy ? 28 : std::min(rect.height(), rect.width()) * 0.5;
    const QString said = content.imageAlt.value_or(QString());
    const bool words = roomy && !said.isEmpty();
    icon(QStringLiteral("picture"),
         QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2 - (words ? 14 : 0), side, side), ink);
    if (words)
        text({rect.left() + 12, rect.center().y() + 10}, rect.width() - 24, said,
             {.pixels = 12, .colour = ink, .lines = 2, .alignment = Qt::AlignHCenter});
}

void Sketch::bars(const QRectF &rect, int count, const QColor &colour) {
    const qreal step = rect.height() / count;
    for (int i = 0; i < count; ++i)
        box({rect.left(), rect.top() + i * step,
             rect.width() * (i % 3 == 2 ? 0.6
                             : i % 2    ? 0.85
                                        : 1),
             step * 0.45},
            4, colour);
}

void Sketch::add(const Sketch &other, const QPointF &offset) {
    for (Picture::Element element : other.m_elements) {
        element.rect.translate(offset);
        for (QRectF &module : element.modules)
            module.translate(offset);
        m_elements << element;
    }
}

Picture Sketch::picture(const QSizeF &size) && {
    Picture picture;
    picture.m_size = size;
    picture.m_elements = std::move(m_elements);
    return picture;
}

} // namespace stepline
