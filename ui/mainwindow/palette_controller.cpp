#include "ui/mainwindow/palette_controller.h"

#include "ui/help/help_topics.h"
#include "ui/mainwindow/main_window.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/label_text.h"

namespace stepline {

namespace {

constexpr int MostTemplates = 40;

/// The first words of what a message says.
QString firstWords(const Content &content) {
    for (const auto &text : {content.subject, content.title, content.body})
        if (text && !text->isEmpty())
            return text->simplified().left(80);
    return {};
}

} // namespace

PaletteController::PaletteController(MainWindow *window)
    : QObject(window), m_window(window), m_palette(new CommandPalette(window)) {
    connect(window->actions()->palette, &QAction::triggered, this, &PaletteController::show);
    connect(m_palette, &CommandPalette::queryChanged, this, &PaletteController::lookUp);
}

void PaletteController::show() {
    std::vector<PaletteItem> items;
    addActions(items);
    addPlaces(items);
    addSettings(items);
    addHelp(items);
    m_palette->popUp(std::move(items));
}

void PaletteController::addActions(std::vector<PaletteItem> &items) const {
    for (const auto &[menu, actions] : m_window->actions()->byMenu())
        for (QAction *action : actions) {
            if (action == m_window->actions()->palette || !action->isVisible())
                continue;
            PaletteItem item;
            item.title = plainText(action->text());
            if (action->isCheckable() && action->isChecked())
                item.title = tr("%1 (on)").arg(item.title);
            item.kind = plainText(menu);
            item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
            item.also = action->whatsThis();
            item.icon = action->icon();
            item.run = [action] { action->trigger(); };
            if (!action->isEnabled())
                item.reason = action->property(Actions::ReasonProperty).toString();
            if (!action->isEnabled() && item.reason.isEmpty())
                item.reason = tr("There is nothing this could be done with just now.");
            items.push_back(std::move(item));
        }
}

void PaletteController::addPlaces(std::vector<PaletteItem> &items) const {
    if (!m_window->current())
        return;
    const Template &tmpl = m_window->current()->editor()->value();
    int number = 0;
    for (const Step &step : tmpl.sequence.steps) {
        ++number;
        const QString stepName =
            step.name.isEmpty() ? tr("Step %1").arg(number) : tr("Step %1: %2").arg(QString::number(number), step.name);
        items.push_back({stepName,
                         tr("Step"),
                         {},
                         step.notes,
                         Theme::instance().icon(QStringLiteral("step")),
                         [window = m_window, id = step.id] { window->goTo(id); }});
        for (const Message &message : step.messages) {
            const auto type = tmpl.typeOf(message);
            const QString words = firstWords(message.content);
            const QString name = messageName(tmpl, message.id);
            items.push_back(
                {words.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, words),
                 tr("Step %1").arg(number),
                 {},
                 message.notes,
                 type ? Theme::instance().channelIcon(*type) : Theme::instance().icon(QStringLiteral("note")),
                 [window = m_window, id = message.id] { window->goTo(id); }});
        }
    }
}

void PaletteController::addSettings(std::vector<PaletteItem> &items) const {
    for (const SettingEntry &entry : SettingsDialog::entries())
        items.push_back({plainText(entry.name),
                         tr("Setting"),
                         {},
                         entry.why,
                         Theme::instance().icon(QStringLiteral("settings")),
                         [window = m_window, key = entry.key] { window->showSettings(key); }});
}

void PaletteController::addHelp(std::vector<PaletteItem> &items) const {
    for (const HelpTopic &topic : helpTopics())
        items.push_back({topic.title,
                         tr("Help"),
                         {},
                         topic.text,
                         Theme::instance().icon(QStringLiteral("help")),
                         [window = m_window, key = topic.key] { window->showHelp(key); }});
}

void PaletteController::lookUp(const QString &query) {
    const quint64 asked = ++m_asked;
    m_window->workspace()->library()->ask<Result<TemplatePage>>(
        this,
        [query](Library &library) {
            return library.find({query, {}, {}, false, {}}, 0, MostTemplates);
        },
        [this, asked](const Result<TemplatePage> &page) {
            if (asked != m_asked || !page.ok() || !m_palette->isVisible())
                return;
            std::vector<PaletteItem> items;
            for (const TemplateRow &row : page->rows) {
                items.push_back({row.name,
                                 tr("Template"),
                                 {},
                                 m_palette->query(), // the library found it by what is in it
                                 Theme::instance().icon(QStringLiteral("file")),
                                 [workspace = m_window->workspace(), id = row.id] { workspace->openTemplate(id); }});
            }
            m_palette->setFound(std::move(items));
        });
}

} // namespace stepline
