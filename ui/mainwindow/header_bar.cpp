#include "ui/mainwindow/header_bar.h"

#include "ui/actions/actions.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segments.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace stepline {

namespace {

QToolButton *toolButton(QAction *action) {
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({textSized(18), textSized(18)});
    button->setAccessibleName(plainText(action->text()));
    button->setAccessibleDescription(action->statusTip());
    button->setFocusPolicy(Qt::TabFocus);
    // What is undone next is another text after every edit: it must not lay out the whole window.
    button->ensurePolished();
    button->setFixedSize(button->sizeHint());
    return button;
}

constexpr int WidestTitle = 520;

} // namespace

HeaderBar::HeaderBar(Actions *actions, QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title = new TitleLabel; // gives way before anything beside it leaves the screen
    m_title->setMaximumWidth(WidestTitle);
    m_state = new QLabel;
    m_version = new QLabel;
    m_checklist = new Chip({});
    m_views = new Segments(tr("What is shown"));
    m_checklist->setToolTip(tr("Open the pre-launch checklist"));
    connect(m_checklist, &Chip::clicked, this, &HeaderBar::checklistClicked);

    auto *exportMenu = new QMenu(this);
    exportMenu->addActions({actions->exportReport, actions->exportJson, actions->exportEngine, actions->exportBoard,
                            actions->exportCharts});
    auto *exports = new QPushButton(Theme::instance().icon(QStringLiteral("export")), tr("E&xport"));
    exports->setMenu(exportMenu);
    exports->setToolTip(tr("Hand the sequence over: report, JSON, engines, pictures"));
    auto *run = new QPushButton(Theme::instance().icon(QStringLiteral("play"), Theme::instance().palette().onAccent),
                                tr("Preview"));
    setKind(run, "primary");
    run->setToolTip(actions->run->toolTip());
    connect(run, &QPushButton::clicked, actions->run, &QAction::trigger);
    connect(actions->run, &QAction::changed, run, [run, actions] { run->setEnabled(actions->run->isEnabled()); });
    connect(actions->exportJson, &QAction::changed, exports,
            [exports, actions] { exports->setEnabled(actions->exportJson->isEnabled()); });
    run->setEnabled(actions->run->isEnabled());
    exports->setEnabled(actions->exportJson->isEnabled());
    connect(&Theme::instance(), &Theme::changed, this, [this, run] {
        run->setIcon(Theme::instance().icon(QStringLiteral("play"), Theme::instance().palette().onAccent));
        setChip(m_state, m_state->text(), m_modified ? "warning" : "good");
        setChip(m_version, m_version->text(), "secondary");
    });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    layout->addWidget(m_state, 0, Qt::AlignVCenter);
    layout->addWidget(m_version, 0, Qt::AlignVCenter);
    layout->addWidget(m_checklist, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    m_views->addSegment(actions->viewBoard);
    m_views->addSegment(actions->viewTime);
    layout->addWidget(m_views);
    layout->addStretch(1);
    layout->addWidget(toolButton(actions->undo));
    layout->addWidget(toolButton(actions->redo));
    layout->addSpacing(8);
    layout->addWidget(toolButton(actions->play));
    layout->addSpacing(8);
    layout->addWidget(exports);
    layout->addWidget(run);
    showNothing();
}

void HeaderBar::setChip(QLabel *chip, const QString &text, const char *tone) {
    const Palette &colors = Theme::instance().palette();
    const QLatin1String kind(tone);
    const QColor ink = kind == QLatin1String("good")      ? colors.good
                       : kind == QLatin1String("warning") ? colors.warning
                       : kind == QLatin1String("error")   ? colors.error
                                                          : colors.secondary;
    const QColor ground = kind == QLatin1String("good")      ? colors.goodSoft
                          : kind == QLatin1String("warning") ? colors.warningSoft
                          : kind == QLatin1String("error")   ? colors.errorSoft
                                                             : colors.surface;
    const QString style =
        QStringLiteral("background:%1;color:%2;border-radius:9px;padding:2px 9px;").arg(ground.name(), ink.name());
    chip->setText(text);
    if (chip->font() != Theme::instance().smallFont())
        chip->setFont(Theme::instance().smallFont());
    if (chip->styleSheet() != style) // one that is set again lays out the whole window, at every edit
        chip->setStyleSheet(style);
    chip->setVisible(!text.isEmpty());
}

void HeaderBar::showTemplate(const QString &title, bool modified, int version, bool isFile) {
    m_title->setText(title);
    m_modified = modified;
    m_views->show();
    if (!m_trouble.isEmpty()) {
        setChip(m_state, tr("Not written yet"), "error");
        m_state->setToolTip(m_trouble);
    } else {
        setChip(m_state, modified ? tr("Modified") : tr("Saved"), modified ? "warning" : "good");
        m_state->setToolTip(
            isFile ? (modified ? tr("The file differs: save it with Ctrl+S.") : tr("The file holds what you see."))
                   : (modified ? tr("Every edit is kept. Ctrl+S makes a version of this state.")
                               : tr("This state is the last version.")));
    }
    setChip(m_version, version > 0 ? tr("Version %1").arg(version) : QString(), "secondary");
}

void HeaderBar::showNothing() {
    m_title->clear();
    m_views->hide();
    setChip(m_state, {}, "secondary");
    setChip(m_version, {}, "secondary");
    showChecklist(0, 0);
}

void HeaderBar::showChecklist(int done, int all) {
    m_checklist->setVisible(all > 0);
    const QString text = tr("Checklist %1/%2").arg(done).arg(all);
    if (text == m_checklist->text())
        return;
    m_checklist->setText(text);
    m_checklist->setAccessibleName(tr("Checklist: %1 of %2 done").arg(done).arg(all));
    m_checklist->setIcon(Theme::instance().icon(done == all ? QStringLiteral("check") : QStringLiteral("tick-list")));
}

void HeaderBar::showTrouble(const QString &sentence) {
    m_trouble = sentence;
}

} // namespace stepline
