#include "ui/widgets/labels.h"

#include "core/base/particles.h"
#include "ui/theme/text_sized.h"
#include "ui/widgets/paint.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QToolTip>
#include <utility>

namespace stepline {

ToneLabel::ToneLabel(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone) {
    connect(&Theme::instance(), &Theme::changed, this, &ToneLabel::follow);
    setTextFormat(Qt::PlainText);
    ToneLabel::follow();
}

QFont ToneLabel::themeFont() const {
    return Theme::instance().bodyFont();
}

QColor ToneLabel::color(Tone tone) {
    const Palette &p = colours();
    switch (tone) {
    case Tone::Text: return p.text;
    case Tone::Secondary: return p.secondary;
    case Tone::Good: return p.good;
    case Tone::Warning: return p.warning;
    case Tone::Error: return p.error;
    case Tone::Hint: return p.secondary;
    }
    return p.text;
}

void ToneLabel::setTone(Tone tone) {
    if (tone == std::exchange(m_tone, tone))
        return;
    follow();
}

void ToneLabel::follow() {
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, color(m_tone));
    palette.setColor(QPalette::Text, color(m_tone));
    setPalette(palette);
    setFont(themeFont());
}

ElidedLabel::ElidedLabel(const QString &text, Tone tone, QWidget *parent) : ToneLabel(text, tone, parent) {}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, ToneLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent *event) {
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !cut)
        return ToneLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect area = contentsRect();
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

TitleLabel::TitleLabel(const QString &text, QWidget *parent) : ElidedLabel(text, Tone::Text, parent) {
    follow();
}

QFont TitleLabel::themeFont() const {
    return Theme::instance().titleFont();
}

SentenceLabel::SentenceLabel(const QString &text, Tone tone, QWidget *parent) : ToneLabel(text, tone, parent) {
    setWordWrap(true);
}

void SentenceLabel::resizeEvent(QResizeEvent *event) {
    ToneLabel::resizeEvent(event);
    keepHeight();
}

void SentenceLabel::changeEvent(QEvent *event) {
    ToneLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        keepHeight();
}

void SentenceLabel::keepHeight() {
    setMinimumHeight(heightForWidth(width()));
}

LiveLabel::LiveLabel(QWidget *parent) : ToneLabel({}, Tone::Text, parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LiveLabel::setText(const QString &text, bool isLast) {
    if (text == m_text && isLast == m_isLast)
        return;
    m_isLast = isLast;
    m_text = text;
    setAccessibleName(text);
    wrap();
    update();
}

QSize LiveLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text), minimumSizeHint().height()};
}

QSize LiveLabel::minimumSizeHint() const {
    return {0, std::max(m_tall, fontMetrics().lineSpacing())};
}

void LiveLabel::wrap() {
    // As laid out: letters that come from another font stand taller than this one's lines.
    const int laid =
        fontMetrics().boundingRect(QRect(0, 0, std::max(1, width()), 10000), Qt::TextWordWrap, m_text).height();
    const int tall = std::max(m_isLast ? fontMetrics().lineSpacing() : m_tall, laid);
    if (tall != std::exchange(m_tall, tall))
        updateGeometry();
}

void LiveLabel::resizeEvent(QResizeEvent *event) {
    ToneLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        wrap();
}

void LiveLabel::changeEvent(QEvent *event) {
    ToneLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        wrap();
}

void LiveLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(color(tone()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextWordWrap, m_text);
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent) : ElidedLabel(text, Tone::Secondary, parent) {
    follow();
}

QFont SectionLabel::themeFont() const {
    QFont font = Theme::instance().smallStrongFont();
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

FieldLabel::FieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
    : ToneLabel(text, Tone::Secondary, parent) {
    if (buddy)
        setBuddy(buddy);
    follow();
}

QFont FieldLabel::themeFont() const {
    return Theme::instance().smallFont();
}

InlineMessage::InlineMessage(QWidget *parent) : ToneLabel({}, Tone::Secondary, parent) {
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop); // beside its sign, however tall the place is
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    follow();
    hide();
}

QFont InlineMessage::themeFont() const {
    return Theme::instance().smallFont();
}

void InlineMessage::say(const QString &words, Tone tone) {
    const QString sentence = withParticles(words);
    const bool news = sentence != text() && !sentence.isEmpty();
    if (!news && tone == this->tone() && sentence == text())
        return;
    setTone(tone);
    setContentsMargins(tone == Tone::Secondary || tone == Tone::Good ? 0 : textSized(11) + 7, 0, 0, 0);
    setText(sentence);
    setVisible(!sentence.isEmpty());
    if (news && (tone == Tone::Error || tone == Tone::Warning)) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void InlineMessage::say(const Problem &problem) {
    say(problem.message, problem.severity == Severity::Error     ? Tone::Error
                         : problem.severity == Severity::Warning ? Tone::Warning
                                                                 : Tone::Hint);
}

void InlineMessage::paintEvent(QPaintEvent *event) {
    ToneLabel::paintEvent(event);
    if (tone() == Tone::Secondary || tone() == Tone::Good)
        return;
    // A sign beside the sentence, so that the severity does not rest on colour alone: a triangle warns, a disc is an
    // error, a ring is a hint.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = fontMetrics().height(), size = textSized(11);
    const qreal left = layoutDirection() == Qt::RightToLeft ? width() - size - 1 : 1;
    const QRectF box(left, (line - size) / 2 + 0.5, size, size);
    const QColor ink = color(tone());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (tone() == Tone::Warning) {
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    } else if (tone() == Tone::Error) {
        painter.drawEllipse(box);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.2));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const QColor mark = tone() == Tone::Hint ? ink : colours().window;
    const qreal x = box.center().x(), down = tone() == Tone::Warning ? 1 : 0;
    painter.setPen(QPen(mark, 1.4, Qt::SolidLine, Qt::RoundCap));
    if (tone() == Tone::Hint) {
        painter.drawLine(QPointF(x, box.center().y()), QPointF(x, box.bottom() - 3));
        painter.drawPoint(QPointF(x, box.top() + 3));
    } else {
        painter.drawLine(QPointF(x, box.top() + 3 + down), QPointF(x, box.center().y() + 0.5 + down));
        painter.drawPoint(QPointF(x, box.bottom() - 2.6 + down * 0.6));
    }
}

} // namespace stepline
