#pragma once

#include <QAbstractButton>
#include <QPropertyAnimation>
#include <QWidget>

namespace stepline {

/// A part of a form that can be folded away: a heading with an arrow and, while folded, a quiet summary of what is in
/// it.
class CollapsibleSection : public QWidget {
    Q_OBJECT

public:
    static constexpr const char *HeaderProperty = "sectionHeader"; ///< how its accessible interface knows a header

    explicit CollapsibleSection(const QString &title, QWidget *parent = nullptr);

    void setContent(QWidget *content);
    QWidget *content() const { return m_content; }
    QString title() const;
    void setSummary(const QString &summary);
    bool isExpanded() const;
    void setExpanded(bool expanded);
    QAbstractButton *header() const;

Q_SIGNALS:
    void toggled(bool expanded);

private:
    void unfold(bool expanded);

    class Header;
    Header *m_header;
    QWidget *m_body; ///< clips the content while it slides
    QWidget *m_content = nullptr;
    QPropertyAnimation *m_slide;
};

} // namespace stepline
