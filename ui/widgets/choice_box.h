#pragma once

#include <QComboBox>

namespace stepline {

/// One of several values, each with a key, a name, an optional icon and an optional quiet line that explains it. The
/// wheel never changes it while a form is scrolled past it.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    void addChoice(const QString &key, const QString &name, const QString &note = {}, const QIcon &icon = {});
    QString currentKey() const;
    /// Shows that choice without chosen(); a key that is not offered shows nothing.
    void setCurrentKey(const QString &key);
    QStringList keys() const;
    /// Takes these choices, unless they are already there. Keeps the current key.
    struct Choice {
        QString key, name, note;
        QIcon icon;
    };
    void setChoices(const QList<Choice> &choices);
    void setInvalid(bool invalid);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

    static constexpr int KeyRole = Qt::UserRole;
    static constexpr int NoteRole = Qt::UserRole + 1;

Q_SIGNALS:
    /// The user chose another value.
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString m_shown; ///< the key before the user's choice
    bool m_invalid = false;
};

} // namespace stepline
