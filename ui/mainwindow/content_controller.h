#pragma once

#include "core/base/problem.h"
#include "core/model/profile.h"

#include <QObject>
#include <QPointer>

class QStackedWidget;
class QWidget;

namespace stepline {

class Actions;
class ContentPage;
class FindBar;
class OpenTemplate;

/// The Content page of the open template, find and replace, links and test mails: between their actions, the document
/// and the window.
class ContentController : public QObject {
    Q_OBJECT

public:
    ContentController(Actions *actions, QObject *parent);

    /// The place of @p board in the window: the board, or the page in its stead; the find bar above both.
    QWidget *wrap(QWidget *board);
    ContentPage *page() const { return m_page; }
    FindBar *findBar() const { return m_find; }

    /// nullptr: nothing is open.
    void setCurrent(OpenTemplate *open);
    void setFindings(const Problems &findings);
    void setProfile(const Profile &profile);
    bool shown() const;
    /// Shows the page, with that message (empty: the selected one), or the board again.
    void setShown(bool shown, const QString &message = {});
    /// Asks for the campaign parameters of a message's links; of all when it is empty.
    void askForLinks(const QString &message);

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const QString &sentence);
    /// The board takes the keyboard again.
    void boardWanted();

private:
    void find(bool replacing);
    void saveTestMail();

    Actions *m_actions;
    ContentPage *m_page;
    FindBar *m_find;
    QStackedWidget *m_stack;
    QPointer<OpenTemplate> m_open;
    bool m_previewWasShown = false;
};

} // namespace stepline
