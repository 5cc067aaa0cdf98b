#include "ui/settings/settings_dialog.h"

#include "core/base/moment.h"
#include "core/content/spelling.h"
#include "ui/content/spell_service.h"
#include "ui/theme/preferences.h"
#include "ui/theme/text_sized.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/value_edit.h"
#include "ui/widgets/zone_names.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QTimer>
#include <QVBoxLayout>

namespace stepline {

QList<SettingEntry> SettingsDialog::entries() {
    return {
        {QStringLiteral("language"), tr("&Language"),
         tr("All texts of the window, and how numbers and dates are written. Your templates stay as they are.")},
        {QStringLiteral("theme"), tr("C&olours"), tr("Light or dark. “Like the system” changes with your desktop.")},
        {QStringLiteral("text-size"), tr("&Text size"), tr("The size of all texts of the window.")},
        {QStringLiteral("motion"), tr("Less &movement"),
         tr("Cards, switches and sections change place at once instead of sliding there.")},
        {QStringLiteral("reopen"), tr("Open what was open the last t&ime"),
         tr("At the start, the tabs of the last time come back with their undo history. Without it the window starts "
            "empty; nothing is lost either way.")},
        {QStringLiteral("tips"), tr("Show the first &steps"),
         tr("A short list of things to try, at the left below the library. It ticks itself as you work.")},
        {QStringLiteral("zone"), tr("Your time &zone"),
         tr("Where the time view, send windows on one clock and the player begin. Each template keeps what you choose "
            "there.")},
        {QStringLiteral("spelling"), tr("S&pelling"),
         tr("The language of your messages in Latin letters; Korean is always checked too. More languages come with "
            "your system’s Hunspell dictionaries.")},
        {QStringLiteral("backups"), tr("&Earlier copies of a file to keep"),
         tr("When a file is saved, the file as it was stays beside it with the ending “.bak”. Templates of the "
            "library need none: every save is a version.")},
    };
}

SettingsDialog::SettingsDialog(Settings *settings, QWidget *parent) : QDialog(parent), m_settings(settings) {
    setWindowTitle(tr("Settings"));
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(24, 24, 24, 8);
    m_column->setSpacing(12);
    addLook();
    addStart();
    addWriting();
    addFiles();
    m_column->addStretch(1);

    auto *scroll = new FormScroll;
    scroll->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resize(windowSized({520, 720}));
}

void SettingsDialog::heading(const QString &text) {
    if (m_column->count())
        m_column->addSpacing(12);
    m_column->addWidget(new SectionLabel(text));
}

void SettingsDialog::add(const QString &key, QWidget *editor, bool beside) {
    for (const SettingEntry &entry : entries()) {
        if (entry.key != key)
            continue;
        auto *field = new Field(entry.name, editor, beside ? Field::Layout::Beside : Field::Layout::Above);
        field->explain(entry.why);
        field->setHint(entry.why);
        m_column->addWidget(field);
        m_fields.insert(key, field);
    }
}

void SettingsDialog::addLook() {
    heading(tr("Language and look"));
    auto *language = new ChoiceBox;
    for (const Language each : allLanguages())
        language->addChoice(languageKey(each), languageName(each));
    language->setCurrentKey(languageKey(m_settings->language()));
    connect(language, &ChoiceBox::chosen, this, [this](const QString &key) {
        m_settings->setLanguage(languageFromKey(key));
        Q_EMIT rebuildWanted();
    });
    add(QStringLiteral("language"), language);

    auto *theme = new ChoiceBox;
    const QList<std::pair<Theme::Mode, QString>> modes{{Theme::Mode::System, tr("Like the system")},
                                                       {Theme::Mode::Light, tr("Light")},
                                                       {Theme::Mode::Dark, tr("Dark")}};
    for (const auto &[mode, name] : modes)
        theme->addChoice(QString::number(int(mode)), name);
    theme->setCurrentKey(QString::number(int(m_settings->themeMode())));
    connect(theme, &ChoiceBox::chosen, this, [this](const QString &key) {
        m_settings->setThemeMode(Theme::Mode(key.toInt()));
        Theme::instance().setMode(m_settings->themeMode());
        Q_EMIT changed();
    });
    add(QStringLiteral("theme"), theme);

    auto *size = new ChoiceBox;
    for (const int percent : {100, 115, 130, 150, 175, 200})
        size->addChoice(QString::number(percent), percent == 100
                                                      ? tr("Like the system")
                                                      : tr("%1 %", "text size").arg(QLocale().toString(percent)));
    size->setCurrentKey(QString::number(m_settings->textPercent()));
    connect(size, &ChoiceBox::chosen, this, [this](const QString &key) {
        m_settings->setTextPercent(key.toInt());
        Q_EMIT rebuildWanted();
    });
    add(QStringLiteral("text-size"), size);

    auto *motion = new Switch;
    motion->setValue(m_settings->lessMotion());
    connect(motion, &Switch::edited, this, [this](bool less) {
        m_settings->setLessMotion(less);
        setLessMotion(less);
    });
    add(QStringLiteral("motion"), motion, true);
}

void SettingsDialog::addStart() {
    heading(tr("When Stepline starts"));
    auto *reopen = new Switch;
    reopen->setValue(m_settings->reopensTabs());
    connect(reopen, &Switch::edited, this, [this](bool on) { m_settings->setReopensTabs(on); });
    add(QStringLiteral("reopen"), reopen, true);
    auto *tips = new Switch;
    tips->setValue(m_settings->showsTour());
    connect(tips, &Switch::edited, this, [this](bool on) {
        m_settings->setShowsTour(on);
        Q_EMIT changed();
    });
    add(QStringLiteral("tips"), tips, true);
}

void SettingsDialog::addWriting() {
    heading(tr("Time and language of your messages"));
    auto *zone = new TextField;
    QCompleter *completer = makeZoneCompleter(zone);
    zone->setCompleter(completer);
    zone->setPlaceholderText(tr("Like the computer: %1").arg(systemZone()));
    zone->setText(m_settings->zone());
    add(QStringLiteral("zone"), zone);
    const auto take = [this, zone](const QString &typed) {
        Field *field = m_fields.value(QStringLiteral("zone"));
        const QString name = typed.trimmed();
        if (!name.isEmpty() && !isKnownZone(name)) {
            field->refuse(
                tr("“%1” is no time zone. Write continent and city, as in Europe/Paris, or leave it empty.").arg(name));
            return;
        }
        field->acceptValue();
        zone->setText(name);
        m_settings->setZone(name);
    };
    connect(zone, &QLineEdit::editingFinished, this, [take, zone] { take(zone->text()); });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, take);

    auto *spelling = new ChoiceBox;
    const QStringList installed = Spelling::languages();
    if (installed.filter(QStringLiteral("en_")).size() != 1)
        spelling->addChoice(QStringLiteral("en"), tr("English, any spelling"));
    for (const QString &name : installed) {
        const QLocale locale(name);
        spelling->addChoice(
            name, tr("%1 (%2)", "language, country").arg(locale.nativeLanguageName(), locale.nativeTerritoryName()));
    }
    if (!spelling->keys().contains(m_settings->spellLanguage())) // its dictionary was taken away
        spelling->addChoice(m_settings->spellLanguage(), m_settings->spellLanguage(), tr("not installed"));
    spelling->setCurrentKey(m_settings->spellLanguage());
    connect(spelling, &ChoiceBox::chosen, this, [](const QString &key) { SpellService::instance().setLanguage(key); });
    add(QStringLiteral("spelling"), spelling);
}

void SettingsDialog::addFiles() {
    heading(tr("Files"));
    auto *backups = new NumberEdit;
    backups->setRange(0, Settings::MostBackups);
    backups->setValue(m_settings->backups());
    connect(backups, &NumberEdit::edited, this,
            [this](std::optional<double> value) { m_settings->setBackups(int(value.value_or(0))); });
    add(QStringLiteral("backups"), backups);
}

void SettingsDialog::reveal(const QString &key) {
    if (Field *field = m_fields.value(key))
        QTimer::singleShot(0, field, [field] { field->reveal(); }); // once the dialog has its size
}

} // namespace stepline
