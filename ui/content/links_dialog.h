#pragma once

#include "core/content/utm.h"

#include <QDialog>

class QTableWidget;

namespace stepline {

class Document;
class Switch;
class ToneLabel;

/// The campaign parameters (UTM) of the links of a message, or of the whole sequence: one row a link, its address as it
/// will be beneath. They are written into the addresses.
class LinksDialog : public QDialog {
    Q_OBJECT

public:
    /// @p message: whose links; all messages' when it is empty or the switch says so.
    LinksDialog(const Document &document, const QString &message, QWidget *parent = nullptr);

    /// What was decided; one step of undo.
    Edit edit() const;
    QTableWidget *table() const { return m_table; }
    /// Fills the empty cells of every row with what the link would usually say.
    void suggest();
    /// Empties every row.
    void clear();

private:
    void fill();
    Utm utmAt(int row) const;
    void setUtmAt(int row, const Utm &utm);
    void showAddress();

    const Document &m_document;
    QString m_message;
    QList<LinkPlace> m_links;
    Switch *m_all;
    QTableWidget *m_table;
    ToneLabel *m_address, *m_none;
};

} // namespace stepline
