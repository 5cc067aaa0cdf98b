#pragma once

#include "core/base/json_value.h"
#include "core/model/profile.h"

#include <QWidget>
#include <vector>

class QUndoStack;
class QVBoxLayout;

namespace stepline {

class ChannelSection;
class ChoiceBox;
class FormScroll;
class IconButton;
class InlineMessage;
class ProfileDocument;
class ToneLabel;

/// A profile as the window knows it: a built-in one from the resources, or one of the user's own from the library.
struct ProfileEntry {
    QString id; ///< the library's id, or the resource path of a built-in one
    JsonValue json;
    bool builtIn = false;
};

/// The behaviour profile in plain view: which one is used, what it says, and every number to be changed. Built-in ones
/// are looked at; a copy is edited. Saves nothing itself: it says what is to be saved.
class ProfileEditor : public QWidget {
    Q_OBJECT

public:
    explicit ProfileEditor(QWidget *parent = nullptr);

    /// Shows these; keeps the current one if it is still there, else takes the first.
    void setProfiles(const std::vector<ProfileEntry> &profiles);
    const std::vector<ProfileEntry> &profiles() const { return m_profiles; }
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    const Profile &profile() const;
    /// Channel types that the open template uses: they are named in the summary and stand first.
    void setChannelsInUse(const QList<ChannelType> &types);
    /// "Your list: 12,400 people. SMS costs you $0.012."
    QString summary() const;
    QUndoStack *undoStack();
    /// Unfolds the number at the pointer ("/channels/sms/cost") and gives it the focus: "why this number?".
    bool focusField(const QString &pointer);

Q_SIGNALS:
    /// The profile in use is another one, or one of its numbers changed: for the live forecast.
    void profileChanged(const stepline::Profile &profile, const stepline::JsonValue &json);
    /// Another profile was chosen.
    void currentChanged(const QString &id);
    /// An own profile was made or changed: to be saved in the library under the id.
    void saveRequested(const QString &id, const stepline::JsonValue &json);
    void removeRequested(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *layout);
    void listProfiles();
    void open();
    void edited();
    void duplicate();
    void remove();
    void showSummary();
    ProfileEntry *entry(const QString &id);

    std::vector<ProfileEntry> m_profiles;
    QString m_current;
    ProfileDocument *m_document;
    ChoiceBox *m_list;
    IconButton *m_duplicate, *m_remove, *m_undo, *m_redo;
    ToneLabel *m_summary, *m_readOnly;
    InlineMessage *m_problem;
    FormScroll *m_scroll;
    QList<ChannelSection *> m_sections;
    QList<ChannelType> m_inUse;
};

} // namespace stepline
