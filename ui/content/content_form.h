#pragma once

#include "core/content/people.h"
#include "ui/inspector/message_part.h"

class QMenu;

namespace stepline {

class Chip;
class ContentFields;
class IconButton;
class TextField;
class TextTools;

/// The roomy form of one message: which variant is written, its texts, and what its recipient feels.
class ContentForm : public MessagePart {
    Q_OBJECT

public:
    explicit ContentForm(QWidget *parent = nullptr);

    void refresh() override;
    /// The variant that is written, by index; -1: the message's own text.
    int variant() const { return m_variant; }
    void setVariant(int index);
    /// Whose values the counters count with.
    void setPerson(const QString &key);
    TextTools *tools() const { return m_tools; }
    TextField *mindset() const { return m_mindset; }
    const QList<Chip *> &variantChips() const { return m_chips; }

Q_SIGNALS:
    void variantChosen();
    void linksRequested();

private:
    void showChips();
    void addVariants();
    /// Puts the cursor into the text at that pointer.
    void writeAt(const QString &pointer);

    int m_variant = -1;
    QWidget *m_chipRow;
    QList<Chip *> m_chips;
    IconButton *m_addVariant;
    TextTools *m_tools;
    ContentFields *m_own, *m_ofVariant;
    QWidget *m_variantPart;
    ToneLabel *m_same;
    IconButton *m_override;
    QMenu *m_menu;
    TextField *m_mindset;
    Field *m_mindsetField;
};

} // namespace stepline
