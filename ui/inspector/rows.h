#pragma once

#include "ui/inspector/form.h"

namespace stepline {

class IconButton;

/// A list of the document as rows, one form an item, each with a button that takes it out, and one beneath that adds
/// one.
class Rows : public Form {
    Q_OBJECT

public:
    struct Words {
        QString add;        ///< "Add button": also the undo text
        QString remove;     ///< "Remove button": also the undo text
        QString empty = {}; ///< said while there is none
    };
    /// @p make builds the form of the item at an index; @p fresh the JSON of a new one.
    Rows(Where array, Words words, std::function<Form *(int)> make, std::function<JsonValue()> fresh,
         QWidget *parent = nullptr);

    int count() const { return int(m_rows.size()); }
    Form *row(int index) const;
    IconButton *addButton() const { return m_add; }
    QString itemPointer(int index) const;
    /// Makes one of the first @p most rows before it is needed; false: they are all there.
    bool prepare(int most);
    void refresh() override;
    /// What the buttons do; replaced where adding or removing means more than one item.
    std::function<void()> onAdd;
    std::function<void(int)> onRemove;

private:
    void add();
    void remove(int index);

    struct Row {
        QWidget *line;
        Form *form;
    };
    Row makeRow(int index);

    Where m_array;
    Words m_words;
    std::function<Form *(int)> m_make;
    std::function<JsonValue()> m_fresh;
    QList<Row> m_rows;
    QList<Row> m_spare; ///< hidden, the next one last: making a row takes longer than showing it
    ToneLabel *m_empty;
    IconButton *m_add;
    QVBoxLayout *m_lines;
};

} // namespace stepline
