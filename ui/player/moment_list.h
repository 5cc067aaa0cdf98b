#pragma once

#include "ui/player/player.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace stepline {

/// What happened, in words: one row a moment.
class MomentModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit MomentModel(Player *player, QObject *parent = nullptr);

    enum Role { WhenRole = Qt::UserRole, ElapsedRole, IconRole, InkRole, QuietRole, HappenedRole };

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    Player *m_player;
    size_t m_happened = 0;
};

/// The list of moments: the current one is marked, those to come are dim. A click or Return goes there.
class MomentList : public QListView {
    Q_OBJECT

public:
    explicit MomentList(Player *player, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {600, 168}; }
    QSize minimumSizeHint() const override { return {240, 64}; }

Q_SIGNALS:
    void spacePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void follow();

    Player *m_player;
    MomentModel *m_model;
    bool m_following = false;
};

/// Paints a row: local time, time since entry, a sign, the sentence.
class MomentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stepline
