#include "ui/preview/why_popup.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepline {
namespace {

constexpr int PopupWidth = 460;
constexpr int SignWidth = 16;
constexpr int ValueWidth = 120;
constexpr int WordsWidth = PopupWidth - 40 - SignWidth - ValueWidth - 24;

QLabel *label(const QString &text, const QFont &font, const QColor &color) {
    auto *made = new QLabel(text);
    made->setFont(font);
    QPalette colors = made->palette();
    colors.setColor(QPalette::WindowText, color);
    made->setPalette(colors);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

/// A label of known width has a known height: layouts ask nested ones for it too late.
QLabel *fixed(QLabel *made, int width) {
    made->setFixedWidth(width);
    made->setMinimumHeight(made->heightForWidth(width));
    return made;
}

QString sign(WhyLine::Kind kind) {
    switch (kind) {
    case WhyLine::Kind::Counted: return QStringLiteral("=");
    case WhyLine::Kind::Times: return QStringLiteral("×");
    case WhyLine::Kind::Less: return QStringLiteral("−");
    case WhyLine::Kind::Note: break;
    }
    return {};
}

} // namespace

WhyPopup::WhyPopup(const Why &why, QWidget *parent) : Popover(parent) {
    setAccessibleName(tr("Why this number?"));
    setObjectName(QStringLiteral("whyPopup"));
    const Theme &theme = Theme::instance();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(2);
    column->addWidget(label(why.title, Theme::tabular(theme.titleFont()), theme.palette().text));
    column->addWidget(label(why.where, theme.smallFont(), theme.palette().secondary));
    column->addSpacing(10);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < why.lines.size(); ++row)
        addLine(grid, row, why.lines[row]);
    column->addLayout(grid);
    column->addSpacing(8);
    auto *edit = new QPushButton(tr("Change these rates…"));
    edit->setFlat(true);
    edit->setFont(theme.smallStrongFont());
    edit->setCursor(Qt::PointingHandCursor);
    edit->setStyleSheet(
        QStringLiteral(
            "QPushButton { border: none; padding: 2px 0; text-align: left; color: %1; background: transparent; }"
            "QPushButton:focus { text-decoration: underline; }")
            .arg(theme.palette().accent.name()));
    connect(edit, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT profileEditRequested();
    });
    column->addWidget(edit, 0, Qt::AlignLeft);
    setFixedWidth(PopupWidth);
}

void WhyPopup::addLine(QGridLayout *grid, int row, const WhyLine &line) {
    const Theme &theme = Theme::instance();
    const Palette &palette = theme.palette();
    if (line.kind == WhyLine::Kind::Note) {
        grid->addWidget(fixed(label(line.what, theme.smallFont(), palette.secondary), PopupWidth - 40), row, 0, 1, 3);
        return;
    }
    const bool counted = line.kind == WhyLine::Kind::Counted;
    const QFont font = line.result ? theme.strongFont() : theme.bodyFont();
    const QColor color = line.result ? palette.accent : counted ? palette.text : palette.secondary;
    QLabel *mark = label(sign(line.kind), theme.bodyFont(), palette.secondary);
    mark->setFixedWidth(SignWidth);
    grid->addWidget(mark, row, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(fixed(label(line.what, font, color), WordsWidth));
    QStringList details;
    if (line.grade)
        details << gradeName(*line.grade);
    if (!line.range.isEmpty())
        details << line.range;
    if (!line.source.isEmpty())
        details << line.source;
    if (!details.isEmpty())
        words->addWidget(
            fixed(label(details.join(QStringLiteral(" · ")), theme.smallFont(), palette.secondary), WordsWidth));
    grid->addLayout(words, row, 1);
    QLabel *value = label(line.value, Theme::tabular(font), color);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    fixed(value, ValueWidth);
    grid->addWidget(value, row, 2, Qt::AlignTop | Qt::AlignRight);
}

WhyPopup *WhyPopup::show(const Figure &figure, const Forecast &forecast, const QPoint &globalPos, QWidget *parent) {
    auto *popup = new WhyPopup(explain(figure, forecast), parent);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->popUp(globalPos + QPoint(8, 8), globalPos - QPoint(-8, 8));
    return popup;
}

} // namespace stepline
