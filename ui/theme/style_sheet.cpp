#include "ui/theme/style_sheet.h"

#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QFontMetrics>
#include <QStandardPaths>

namespace stepline {

namespace {

// Names in @at signs are the palette's colours. Sizes are in pixels of the 8-px grid; text sizes come from the font.
constexpr const char *Sheet = R"(
QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow, QDialog, QWidget#panel { background: @window@; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @line@; padding: 6px 8px; }
QLabel[tone="secondary"] { color: @secondary@; }
QLabel[tone="good"] { color: @good@; }
QLabel[tone="warning"] { color: @warning@; }
QLabel[tone="error"] { color: @error@; }

QPushButton, QToolButton[kind="button"] {
    background: @card@; color: @text@; border: 1px solid @line@; border-radius: 6px; padding: 6px 12px; min-height: @lineHeight@;
    outline: none; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: @raised@; }
QPushButton:pressed, QToolButton[kind="button"]:pressed { background: @surface@; }
QPushButton:focus, QToolButton[kind="button"]:focus { border: 1px solid @accent@; }
QPushButton:disabled, QToolButton[kind="button"]:disabled { color: @disabled@; }
QPushButton[kind="primary"], QPushButton[kind="primary"]:default {
    background: @accent@; color: @onAccent@; border: 1px solid @accent@; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover@; border-color: @accentHover@; }
QPushButton[kind="primary"]:focus { border: 2px solid @text@; padding: 5px 11px; }
QPushButton[kind="primary"]:disabled { background: @groove@; color: @disabled@; border-color: @groove@; }
QPushButton[kind="danger"] { color: @error@; }
QPushButton[kind="quiet"], QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QPushButton[kind="quiet"]:hover, QToolButton:hover { background: @raised@; }
QPushButton[kind="quiet"]:pressed, QToolButton:pressed, QToolButton:checked { background: @surface@; }
QPushButton[kind="quiet"]:focus, QToolButton:focus { border: 1px solid @accent@; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: @card@; color: @text@; border: 1px solid @edge@; border-radius: 6px; padding: 5px 8px; min-height: @lineHeight@;
    selection-background-color: @accent@; selection-color: @onAccent@; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: @secondary@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid @accent@; padding: 4px 7px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"] { border-color: @error@; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @disabled@; background: @raised@; }
QLineEdit:read-only { background: @raised@; }
QComboBox::drop-down { border: none; width: @drop@; }
QComboBox::down-arrow { image: url(@chevronDown@); width: @arrow@; height: @arrow@; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: @card@; border: 1px solid @line@; border-radius: 6px; padding: 4px; outline: none;
    selection-background-color: @accentSoft@; selection-color: @text@; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: @steps@; }
QAbstractSpinBox::up-arrow { image: url(@chevronUp@); width: @step@; height: @step@; }
QAbstractSpinBox::down-arrow { image: url(@chevronDown@); width: @step@; height: @step@; }
QDateTimeEdit::drop-down { border: none; background: transparent; width: @drop@; }
QDateTimeEdit::down-arrow { image: url(@chevronDown@); width: @arrow@; height: @arrow@; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; outline: none; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @accent@; }
QCheckBox::indicator { width: @side@; height: @side@; border: 1px solid @edge@; border-radius: 4px; background: @card@; }
QCheckBox::indicator:checked { background: @accent@; border-color: @accent@; image: url(@check@); }
QRadioButton::indicator { width: @round@; height: @round@; border: 1px solid @edge@; border-radius: @radius@; background: @card@; }
QRadioButton::indicator:checked { width: @dot@; height: @dot@; background: @card@; border: @ring@ solid @accent@; }

QMenuBar { background: @window@; color: @text@; border-bottom: 1px solid @line@; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @raised@; }
QMenu { background: @card@; color: @text@; border: 1px solid @line@; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft@; color: @text@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line@; margin: 6px 8px; }
QMenu::right-arrow { image: url(@chevronRight@); width: @arrow@; height: @arrow@; }
QMenu::section { color: @secondary@; }

QFrame#filterPopup { background: @card@; border: 1px solid @line@; border-radius: 8px; }
QFrame#filterPopup QTreeWidget { background: @card@; }
QFrame#filterPopup QTreeWidget::item { padding: 4px 0; border: none; }
QFrame#filterPopup QTreeWidget::item:focus { border: none; background: @accentSoft@; }
QFrame#filterPopup QTreeWidget::indicator { width: @side@; height: @side@; border: 1px solid @edge@; border-radius: 4px;
    background: @card@; }
QFrame#filterPopup QTreeWidget::indicator:checked { background: @accent@; border-color: @accent@; image: url(@check@); }

QAbstractItemView { background: @window@; color: @text@; border: none; outline: none;
    selection-background-color: @accentSoft@; selection-color: @text@; alternate-background-color: @raised@; }
QAbstractItemView::item:focus { border: 1px solid @accent@; }
QListWidget#matches::item { padding: 4px 8px; border-radius: 6px; }
QHeaderView { background: @window@; border: none; }
QHeaderView::section { background: @window@; color: @secondary@; border: none; border-bottom: 1px solid @line@; padding: 6px 8px; font-weight: 600; }
QTableView { gridline-color: @line@; }
QTableView::item, QTreeWidget#members::item { border: none; padding: 0 5px; }
QTableCornerButton::section { background: @window@; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @edge@; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @groove@; border: none; border-radius: 3px; height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QSlider::groove:horizontal { background: @groove@; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent@; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent@; width: @round@; height: @round@; margin: @rise@ 0; border-radius: @half@; }
QSlider::handle:horizontal:focus { border: 2px solid @text@; }
QStatusBar { background: @window@; color: @secondary@; border-top: 1px solid @line@; }
QStatusBar::item { border: none; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary@; padding: 8px 6px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accent@; font-weight: 600; }
QTabBar::tab:focus { background: @raised@; }
QTabBar::close-button { image: url(@close@); subcontrol-position: right; padding: 2px; margin-left: 4px; }
QTabBar::close-button:hover { background: @surface@; border-radius: 4px; }
QTabBar QToolButton { padding: 0; }
QTabBar QToolButton::left-arrow { image: url(@chevronLeft@); width: @arrow@; height: @arrow@; }
QTabBar QToolButton::right-arrow { image: url(@chevronRight@); width: @arrow@; height: @arrow@; }
QTabWidget::pane { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
)";

/// QSS takes images only from files: the few little arrows are written to the cache in the theme's colour.
QString arrowFile(const QString &name, const QColor &color) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/theme");
    QDir().mkpath(folder);
    QString path = QStringLiteral("%1/%2-%3.svg").arg(folder, name, color.name().mid(1));
    QFile source(QStringLiteral(":/icons/%1.svg").arg(name));
    if (QFile::exists(path) || !source.open(QIODevice::ReadOnly))
        return path;
    QFile target(path);
    if (target.open(QIODevice::WriteOnly))
        target.write(source.readAll().replace("currentColor", color.name().toLatin1()));
    return path;
}

} // namespace

QString styleSheet(const Palette &p, const QFont &font) {
    QColor accentHover = p.dark ? p.accent.lighter(108) : p.accent.darker(112);
    QColor scroll = p.dark ? QColor("#3a404c") : QColor("#cdd2db");
    const auto px = [](int pixels) { return QStringLiteral("%1px").arg(pixels); };
    const std::pair<const char *, QString> names[] = {
        {"@lineHeight@", px(std::max(18, QFontMetrics(font).height()))}, // layouts may go this low
        // A radio button's ring is inside: dot and rings are as wide as the empty circle and its line.
        {"@side@", px(textSized(16))},
        {"@round@", px(2 * textSized(7))},
        {"@half@", px(textSized(7))},
        {"@rise@", px(2 - textSized(7))}, // a slider's handle stands over its groove of 4 px
        {"@radius@", px(textSized(7) + 1)},
        {"@dot@", px(2 * textSized(3))},
        {"@ring@", px(textSized(7) + 1 - textSized(3))},
        {"@arrow@", px(textSized(14))},
        {"@drop@", px(textSized(14) + 10)},
        {"@step@", px(textSized(10))},
        {"@steps@", px(textSized(10) + 8)},
        {"@window@", p.window.name()},
        {"@raised@", p.raised.name()},
        {"@card@", p.card.name()},
        {"@surface@", p.surface.name()},
        {"@groove@", (p.dark ? p.raised : p.surface).name()}, // a dark window has the tone of a column
        {"@line@", p.line.name()},
        {"@edge@", p.edge.name()},
        {"@text@", p.text.name()},
        {"@secondary@", p.secondary.name()},
        {"@disabled@", p.disabled.name()},
        {"@accent@", p.accent.name()},
        {"@onAccent@", p.onAccent.name()},
        {"@accentSoft@", p.accentSoft.name()},
        {"@good@", p.good.name()},
        {"@warning@", p.warning.name()},
        {"@error@", p.error.name()},
        {"@accentHover@", accentHover.name()},
        {"@scroll@", scroll.name()},
        {"@chevronDown@", arrowFile(QStringLiteral("chevron-down"), p.secondary)},
        {"@chevronUp@", arrowFile(QStringLiteral("chevron-up"), p.secondary)},
        {"@chevronLeft@", arrowFile(QStringLiteral("chevron-left"), p.secondary)},
        {"@chevronRight@", arrowFile(QStringLiteral("chevron-right"), p.secondary)},
        {"@close@", arrowFile(QStringLiteral("close"), p.secondary)},
        {"@check@", arrowFile(QStringLiteral("check"), p.onAccent)},
    };
    QString sheet = QString::fromLatin1(Sheet);
    for (const auto &[name, value] : names)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace stepline
