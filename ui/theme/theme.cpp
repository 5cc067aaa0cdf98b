#include "ui/theme/theme.h"

#include "ui/theme/box_icon.h"
#include "ui/theme/dialog_size.h"
#include "ui/theme/icon_engine.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/preferences.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/text_sized_style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QToolTip>
#include <cmath>
#include <optional>

namespace stepline {

namespace {

Palette lightPalette() {
    Palette p;
    p.window = "#ffffff";
    p.canvas = "#f5f6f9";
    p.surface = "#eceef3";
    p.card = "#ffffff";
    p.raised = "#f1f3f7";
    p.line = "#e3e6ec";
    p.edge = "#7d8695";
    p.text = "#16191f";
    p.secondary = "#5a6372";
    p.disabled = "#8a93a3";
    p.accent = "#3b5bdb";
    p.onAccent = "#ffffff";
    p.accentSoft = "#e8edff";
    p.good = "#0b7a4b";
    p.warning = "#a04a00";
    p.error = "#c02a2a";
    p.goodSoft = "#e2f5ec";
    p.warningSoft = "#fff1e0";
    p.errorSoft = "#fdeaea";
    return p;
}

Palette darkPalette() {
    Palette p;
    p.dark = true;
    p.window = "#1b1f26";
    p.canvas = "#13161b";
    p.surface = "#1b1f26";
    p.card = "#23272f";
    p.raised = "#2c313b";
    p.line = "#2b303a";
    p.edge = "#788191";
    p.text = "#eceef2";
    p.secondary = "#a6aebb";
    p.disabled = "#757e8d";
    p.accent = "#91a7ff";
    p.onAccent = "#101217";
    p.accentSoft = "#28324f";
    p.good = "#4fd1a0";
    p.warning = "#ffb066";
    p.error = "#ff8a8a";
    p.goodSoft = "#16332a";
    p.warningSoft = "#3a2b18";
    p.errorSoft = "#3d2226";
    return p;
}

struct Pair {
    const char *light, *dark;
};
// After Okabe and Ito, darkened on light ground and lightened on dark until each keeps 3:1 on a card and on a column,
// then moved as little as makes any two at least 14 apart (CIE 1976) for people without red or green cones, too
// (tests/ui/tst_channel_colours).
constexpr Pair ChannelColors[ChannelTypeCount] = {
    {"#016cac", "#5397ce"}, {"#ca7200", "#efa62a"}, {"#229a70", "#20ac7b"}, {"#a1833d", "#fadf5d"},
    {"#3790c2", "#7dc8f3"}, {"#c06193", "#e499c0"}, {"#b64500", "#ef7b3c"}, {"#4e5aca", "#9ba0ff"},
    {"#6b5a48", "#c9b7a7"}, {"#a0246b", "#d25997"},
};

bool lessMotion = false;
std::optional<bool> desktopsLessMotion;
qreal plainSize = 0;    // points, at 100 %
QPalette systemPalette; // as it was before ours: tells whether the system is dark

bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return systemPalette.color(QPalette::Window).lightness() < 128;
#endif
}

QPalette widgetPalette(const Palette &p) {
    QPalette palette;
    palette.setColor(QPalette::Window, p.window);
    palette.setColor(QPalette::WindowText, p.text);
    palette.setColor(QPalette::Base, p.card);
    palette.setColor(QPalette::AlternateBase, p.raised);
    palette.setColor(QPalette::Text, p.text);
    palette.setColor(QPalette::PlaceholderText, p.secondary);
    palette.setColor(QPalette::Button, p.card);
    palette.setColor(QPalette::ButtonText, p.text);
    palette.setColor(QPalette::BrightText, p.error);
    palette.setColor(QPalette::Highlight, p.accent);
    palette.setColor(QPalette::HighlightedText, p.onAccent);
    palette.setColor(QPalette::Link, p.accent);
    palette.setColor(QPalette::LinkVisited, p.accent);
    palette.setColor(QPalette::ToolTipBase, p.raised);
    palette.setColor(QPalette::ToolTipText, p.text);
    palette.setColor(QPalette::Light, p.raised);
    palette.setColor(QPalette::Midlight, p.line);
    palette.setColor(QPalette::Mid, p.line);
    palette.setColor(QPalette::Dark, p.edge);
    palette.setColor(QPalette::Shadow, p.dark ? Qt::black : p.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, p.disabled);
    return palette;
}

QFont applicationFont() {
    QFont font = QApplication::font();
    QStringList families;
    for (const char *family : {"Inter", "Segoe UI", "SF Pro Text"})
        if (QFontDatabase::families().contains(QLatin1String(family)))
            families << QLatin1String(family);
    families << font.families() << QStringLiteral("Noto Sans CJK KR") << QStringLiteral("Noto Sans");
    font.setFamilies(families);
    if (font.pointSizeF() > 0 && font.pointSizeF() < 9.75)
        font.setPointSizeF(9.75);
    return font;
}

QFont sized(qreal factor, QFont::Weight weight) {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

void setLessMotion(bool less) {
    lessMotion = less;
}

void setDesktopsLessMotion(std::optional<bool> less) {
    desktopsLessMotion = less;
}

void setTextPercent(int percent) {
    Theme::instance(); // it has taken the system's size
    QFont font = QApplication::font();
    const qreal size = plainSize * percent / 100;
    if (plainSize <= 0 || qFuzzyCompare(font.pointSizeF(), size))
        return;
    font.setPointSizeF(size);
    QApplication::setFont(font);
}

int textSized(int side) {
    return textSized(side, QApplication::font());
}

int textSized(int side, const QFont &text) {
    return plainSize > 0 ? std::max(side, qRound(side * text.pointSizeF() / plainSize)) : side;
}

QSize windowSized(const QSize &usual) {
    return (usual + QSize(textSized(usual.width()), textSized(usual.height()))) / 2;
}

Theme &Theme::instance() {
    static Theme *theme = new Theme; // lives as long as the application; never torn down after it
    return *theme;
}

Theme::Theme() {
    systemPalette = QApplication::palette();
    QApplication::setFont(applicationFont());
    plainSize = QApplication::font().pointSizeF();
    qApp->installEventFilter(this);
    m_palette = systemIsDark() ? darkPalette() : lightPalette();
}

void Theme::setMode(Mode mode) {
    m_mode = mode;
    apply();
}

void Theme::apply() {
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    m_palette = dark ? darkPalette() : lightPalette();
    QApplication::setStyle(new TextSizedStyle);
    QApplication::setPalette(widgetPalette(m_palette));
    QToolTip::setPalette(widgetPalette(m_palette));
    qApp->setStyleSheet(styleSheet(m_palette, QApplication::font()));
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event) {
    if (watched == qApp && event->type() == QEvent::ThemeChange && m_mode == Mode::System) {
        // The platform's palette has changed under us; ours is an override, so ask for the system's anew.
        systemPalette = QApplication::style()->standardPalette();
        apply();
    }
    if (watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        keepTextPlain(widget, event->type());
        giveBoxIcon(widget, event->type());
        fitDialog(widget, event->type());
    }
    return QObject::eventFilter(watched, event);
}

int Theme::animationMs() const {
    constexpr int Short = 150;
    if (lessMotion)
        return 0;
    if (desktopsLessMotion)
        return *desktopsLessMotion ? 0 : Short;
    return QApplication::isEffectEnabled(Qt::UI_AnimateMenu) || QApplication::isEffectEnabled(Qt::UI_General) ? Short
                                                                                                              : 0;
}

const Palette &Theme::paletteOf(bool dark) {
    static const Palette light = lightPalette(), night = darkPalette();
    return dark ? night : light;
}

QColor Theme::channelColor(ChannelType type) const {
    return channelColorOf(type, m_palette.dark);
}

QColor Theme::channelColorOf(ChannelType type, bool dark) {
    const Pair &pair = ChannelColors[size_t(type)];
    return QColor(QLatin1String(dark ? pair.dark : pair.light));
}

QColor Theme::channelTint(ChannelType type, int nth) const {
    const QColor color = channelColor(type), ground = m_palette.card;
    const qreal keep = std::pow(0.68, std::max(0, nth));
    const auto mix = [&](int a, int b) { return int(std::lround(a * keep + b * (1 - keep))); };
    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue()));
}

QFont Theme::bodyFont() const {
    return sized(1.0, QFont::Normal);
}
QFont Theme::smallFont() const {
    return sized(0.88, QFont::Normal);
}
QFont Theme::strongFont() const {
    return sized(1.0, QFont::DemiBold);
}
QFont Theme::smallStrongFont() const {
    return sized(0.88, QFont::DemiBold);
}
QFont Theme::titleFont() const {
    return sized(1.24, QFont::DemiBold);
}

QFont Theme::tabular(QFont font) { // NOLINT(performance-unnecessary-value-param): a newer Qt changes it
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

QIcon Theme::icon(const QString &name, const QColor &color) const {
    return QIcon(new IconEngine(name, color));
}

QIcon Theme::channelIcon(ChannelType type) const {
    return QIcon(new IconEngine(channelIconName(type), type));
}

void Theme::paintIcon(QPainter *painter, const QString &name, const QRectF &rect, const QColor &color) const {
    IconEngine::paintSvg(painter, name, rect, color);
}

QString Theme::channelIconName(ChannelType type) {
    QString key = channelTypeKey(type);
    return QStringLiteral("channel-") + key.replace(u'_', u'-');
}

} // namespace stepline
