#pragma once

#include "core/base/problem.h"
#include "core/content/eml.h"
#include "ui/commands/editor.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace stepline {

class Chip;
class ContentForm;
class ElidedLabel;
class FormScroll;
class IconButton;
class PeopleStrip;
class PictureStage;
class PictureView;
class ToneLabel;

/// One message with room: its form at the left, at the right what the recipient sees, on which phone, in which variant,
/// for whom. It follows the selection of the board, and walks it.
class ContentPage : public QWidget {
    Q_OBJECT

public:
    explicit ContentPage(QWidget *parent = nullptr);

    /// nullptr: no template is open.
    void setEditor(Editor *editor);
    void setSegments(const QStringList &segments);
    void setFindings(const Problems &findings);
    /// Shows the place: selects its message and variant. @p start, @p length: selected in the field. With @p focus the
    /// field takes the keyboard. False: not a text of a message.
    bool reveal(const QString &pointer, int start, int length, bool focus);
    /// Puts the cursor into the message's first text.
    void startWriting();
    /// The shown message; empty: none.
    QString message() const;
    /// The shown message as a mail, for the shown person and variant; nullopt: it is no mail.
    std::optional<TestMail> testMail() const;

    ContentForm *form() const { return m_form; }
    PeopleStrip *people() const { return m_people; }
    const QList<PictureView *> &pictures() const;
    const QList<Chip *> &clients() const;

Q_SIGNALS:
    void closeRequested();
    void findRequested();
    void testMailRequested();
    void linksRequested(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeRight();
    void follow();
    void showInForm();
    void refresh();
    void showPictures();
    void showFindings();
    void walk(int steps);
    void allowWalking(bool back, bool on);

    QPointer<Editor> m_editor;
    QString m_message;
    bool m_formFollows = true; ///< shows m_message
    QStringList m_segments;
    Problems m_findings;

    IconButton *m_before, *m_after;
    ToneLabel *m_icon;
    ElidedLabel *m_title;
    QPushButton *m_mail;
    FormScroll *m_scroll;
    ContentForm *m_form;
    PictureStage *m_stage;
    PeopleStrip *m_people;
    QWidget *m_body, *m_empty;
};

} // namespace stepline
