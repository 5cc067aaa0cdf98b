#pragma once

#include "core/model/document.h"

#include <QAbstractListModel>
#include <QPointer>

namespace stepline {

/// The template's channels in order, for a list: a thin view on the document that changes nothing itself.
class ChannelModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, TypeRole, UseRole };

    explicit ChannelModel(QObject *parent = nullptr);
    void setDocument(const Document *document);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QString idAt(int row) const { return m_rows.value(row).id; }
    int rowOf(const QString &id) const;

    /// "step 1 · Viewed", "steps 1, 3"; "not used" without messages.
    static QString use(const Template &tmpl, const QString &channelId);

private:
    struct Row {
        QString id, name, use;
        ChannelType type = ChannelType::InApp;
        bool operator==(const Row &) const = default;
    };
    QList<Row> rowsNow() const;
    void follow();

    QPointer<const Document> m_document;
    QList<Row> m_rows;
};

} // namespace stepline
