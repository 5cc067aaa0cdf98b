#pragma once

#include "core/content/people.h"
#include "ui/commands/editor.h"
#include "ui/content/picture.h"

#include <QMap>
#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace stepline {

class Chip;
class IconButton;
class InlineMessage;
class PictureView;
class ToneLabel;

/// What the recipient of a message sees: each variant beside the others, in the chosen client, by day or night, and
/// under them what the client cuts.
class PictureStage : public QWidget {
    Q_OBJECT

public:
    explicit PictureStage(QWidget *parent = nullptr);

    /// nullptr: no template is open.
    void setEditor(Editor *editor);
    /// Its pictures come with showFor().
    void setMessage(const QString &id);
    /// @p variant: the one being written, by its index; -1: the message itself.
    void showFor(const SamplePerson &person, int variant);
    /// The message in the chosen client, by day or night. Without a client where there is no message.
    PictureRequest requestFor(const SamplePerson &person, int variant) const;

    const QList<PictureView *> &pictures() const { return m_pictures; }
    const QList<Chip *> &clients() const { return m_clientChips; }

Q_SIGNALS:
    /// Another client, or day and night: requestFor() says something else.
    void lookChosen();

private:
    const Message *message() const;
    std::optional<ChannelType> type() const;
    Client client() const;
    void showPictures();
    void showClients(ChannelType type);
    void makeFrames(qsizetype count);
    void showCuts();

    QPointer<Editor> m_editor;
    QString m_message;
    SamplePerson m_person;
    int m_variant = -1;
    QMap<ChannelType, Client> m_clients; ///< as chosen last, by type
    bool m_dark, m_darkChosen = false;

    QWidget *m_clientRow;
    QList<Chip *> m_clientChips;
    IconButton *m_look;
    InlineMessage *m_problem;
    QBoxLayout *m_pictureRow;
    QList<QWidget *> m_frames;
    QList<ToneLabel *> m_captions;
    QList<PictureView *> m_pictures;
    ToneLabel *m_cuts, *m_mindset;
};

} // namespace stepline
