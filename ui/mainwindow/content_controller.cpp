#include "ui/mainwindow/content_controller.h"

#include "core/json/files.h"
#include "ui/actions/actions.h"
#include "ui/content/content_form.h"
#include "ui/content/content_page.h"
#include "ui/content/find_bar.h"
#include "ui/content/links_dialog.h"
#include "ui/content/spell_service.h"
#include "ui/mainwindow/open_template.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stepline {

ContentController::ContentController(Actions *actions, QObject *parent)
    : QObject(parent), m_actions(actions), m_page(new ContentPage), m_find(new FindBar), m_stack(new QStackedWidget) {
    m_find->hide();
    connect(m_page, &ContentPage::closeRequested, this, [this] { setShown(false); });
    connect(m_page, &ContentPage::findRequested, this, [this] { find(false); });
    connect(m_page, &ContentPage::testMailRequested, this, &ContentController::saveTestMail);
    connect(m_page, &ContentPage::linksRequested, this, &ContentController::askForLinks);
    connect(m_find, &FindBar::said, this, &ContentController::said);
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        if (shown())
            m_page->startWriting();
        else
            Q_EMIT boardWanted();
    });
    connect(m_find, &FindBar::jumpRequested, this, [this](const QString &pointer, int start, int length, bool focus) {
        setShown(true);
        m_page->reveal(pointer, start, length, focus);
    });
    connect(actions->writeMessage, &QAction::toggled, this, [this](bool on) { setShown(on); });
    for (QAction *view : {actions->viewBoard, actions->viewTime})
        connect(view, &QAction::triggered, this, [this] { setShown(false); });
    connect(actions->findText, &QAction::triggered, this, [this] { find(false); });
    connect(actions->replaceText, &QAction::triggered, this, [this] { find(true); });
    connect(actions->testMail, &QAction::triggered, this, &ContentController::saveTestMail);
    connect(actions->links, &QAction::triggered, this, [this] { askForLinks({}); });
    actions->spellCheck->setChecked(SpellService::instance().isOn());
    connect(actions->spellCheck, &QAction::toggled, &SpellService::instance(), &SpellService::setOn);
}

QWidget *ContentController::wrap(QWidget *board) {
    m_stack->addWidget(board);
    m_stack->addWidget(m_page);
    m_stack->setMinimumSize(board->minimumSize());
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    return whole;
}

void ContentController::setCurrent(OpenTemplate *open) {
    m_open = open;
    Editor *editor = open ? open->editor() : nullptr;
    m_page->setEditor(editor);
    m_find->setEditor(editor);
    if (!open) {
        m_find->hide();
        setShown(false);
        return;
    }
    const auto tell = [editor] {
        const Template &tmpl = editor->value();
        QStringList words{tmpl.name};
        for (const Channel &channel : tmpl.channels)
            words << channel.name;
        for (const Variable &variable : tmpl.variables)
            words << variable.sample << variable.fallback;
        SpellService::instance().setTemplateWords(words);
    };
    tell();
    disconnect(editor->document(), nullptr, this, nullptr);
    connect(editor->document(), &Document::changed, this, [tell](const Edit &, const Touched &touched) {
        if (touched.meta || touched.channels)
            tell();
    });
}

void ContentController::setFindings(const Problems &findings) {
    m_page->setFindings(findings);
}

void ContentController::setProfile(const Profile &profile) {
    QStringList segments;
    for (const SegmentBehaviour &segment : profile.segments)
        segments << segment.name;
    m_page->setSegments(segments);
}

bool ContentController::shown() const {
    return m_stack->currentWidget() == m_page;
}

void ContentController::setShown(bool wanted, const QString &message) {
    wanted = wanted && m_open;
    if (wanted && !message.isEmpty())
        m_open->editor()->selection()->selectMessages({message});
    const bool before = shown();
    const QSignalBlocker quiet(m_actions->writeMessage);
    m_actions->writeMessage->setChecked(wanted);
    if (wanted == before)
        return;
    // Writing needs the room that the forecast has; it gets it back.
    if (wanted) {
        m_previewWasShown = m_actions->showPreview->isChecked();
        m_actions->showPreview->setChecked(false);
        m_stack->setCurrentWidget(m_page);
        if (m_open->editor()->selection()->messages().isEmpty() && !m_page->message().isEmpty())
            m_open->editor()->selection()->selectMessages({m_page->message()});
        if (!m_find->isAncestorOf(QApplication::focusWidget())) // who searches keeps on searching
            m_page->startWriting();
    } else {
        m_stack->setCurrentIndex(0);
        if (m_previewWasShown)
            m_actions->showPreview->setChecked(true);
        Q_EMIT boardWanted();
    }
}

void ContentController::find(bool replacing) {
    if (m_open)
        m_find->open(replacing);
    else
        m_actions->find->trigger(); // nothing is open: there are templates to be found
}

void ContentController::askForLinks(const QString &message) {
    if (!m_open)
        return;
    LinksDialog dialog(*m_open->editor()->document(), message, m_page->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Edit edit = dialog.edit();
    const Problems problems = m_open->editor()->push(edit);
    if (!problems.isEmpty())
        Q_EMIT failed(problems.first().message);
    else if (!edit.isEmpty())
        Q_EMIT said(tr("The campaign parameters are set. Undo takes them out again."));
}

void ContentController::saveTestMail() {
    if (!m_open)
        return;
    setShown(true); // what is saved is what is seen
    const std::optional<TestMail> mail = m_page->testMail();
    if (!mail) {
        Q_EMIT said(tr("Only an e-mail can be saved as a test mail. Select one first."));
        return;
    }
    Settings settings;
    const QString path = QFileDialog::getSaveFileName(m_page->window(), tr("Save a test mail"),
                                                      settings.lastFolder() + u'/' + mail->id + QStringLiteral(".eml"),
                                                      tr("Mails (*.eml)"));
    if (path.isEmpty())
        return;
    settings.setLastFolder(QFileInfo(path).absolutePath());
    if (const auto problem = writeFileSafely(path, emlFile(*mail)))
        Q_EMIT failed(problem->message);
    else
        Q_EMIT said(tr("The test mail is saved to %1. Open it in your mail program.").arg(path));
}

} // namespace stepline
