// Templates that are files: leaving one with changes of its own, and what another program does to it.
#include "core/json/files.h"
#include "ui/library/file_changes_dialog.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/message_bar.h"

#include <QMessageBox>
#include <QPushButton>

namespace stepline {

MainWindow::Leave MainWindow::askToLeave(OpenTemplate *open) {
    if (!open->isFile() || !open->isModified())
        return Leave::Keep;
    QMessageBox box(QMessageBox::Question, tr("Save the changes?"),
                    tr("“%1” differs from the file on disk.").arg(open->title()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Save writes your changes to the file. Discard drops them."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Discard)
        return Leave::Discard;
    if (answer != QMessageBox::Save)
        return Leave::Stay;
    save(open);
    // Not written (a full disk, a change by another program that is to be kept), or gone on as another file: stay.
    return m_workspace.open().contains(open) && open->isWritten() ? Leave::Keep : Leave::Stay;
}

void MainWindow::askAboutOtherChange(OpenTemplate *open) {
    QMessageBox box(QMessageBox::Warning, tr("Write over the other change?"),
                    tr("Another program changed “%1” since it was opened here.").arg(open->title()),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Write over it and its change is gone; save under another name and both are kept."));
    const QPushButton *overwrite = box.addButton(tr("&Write over it"), QMessageBox::DestructiveRole);
    QPushButton *both = box.addButton(tr("Save as &another file…"), QMessageBox::AcceptRole);
    box.setDefaultButton(both);
    box.exec();
    if (box.clickedButton() == overwrite)
        save(open, true);
    else if (box.clickedButton() == both)
        chooseSaveAs(open);
}

void MainWindow::tellOtherChange(OpenTemplate *open) {
    const QString id = open->id();
    const auto still = [this, id] { return m_workspace.find(id); };
    const QString sentence =
        open->isModified()
            ? tr("Another program changed “%1”. You have changes of your own here that are not in the file.")
            : tr("Another program changed “%1”.");
    m_messages->ask(sentence.arg(open->title()), Severity::Warning,
                    {{tr("&Read it again"),
                      [this, still] {
                          if (OpenTemplate *present = still())
                              reload(present);
                      }},
                     {tr("&Compare"),
                      [this, still] {
                          if (OpenTemplate *present = still())
                              showOtherChange(present);
                      }},
                     {tr("&Keep what is here"), [this] { m_messages->hide(); }}});
}

void MainWindow::showOtherChange(OpenTemplate *open) {
    const Result<QByteArray> bytes = readFileBytes(open->row().filePath);
    const Result<SequenceFile> there = bytes.ok() ? readSequence(*bytes) : Result<SequenceFile>(bytes.problems());
    if (!there.ok()) {
        m_messages->showProblem(there.sentence());
        return;
    }
    const Document *here = open->editor()->document();
    auto *dialog = new FileChangesDialog(open->title(), here->value(), there->value,
                                         diffOf(here->json(), here->value(), there->root, there->value), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FileChangesDialog::keepRequested, m_messages, &QWidget::hide);
    connect(dialog, &FileChangesDialog::readAgainRequested, this, [this, id = open->id()] {
        if (OpenTemplate *present = m_workspace.find(id))
            reload(present);
    });
    dialog->open();
}

void MainWindow::reload(OpenTemplate *open) {
    const QString path = open->row().filePath;
    m_workspace.close(open, true);
    m_workspace.openFile(path);
    m_messages->hide();
}

} // namespace stepline
