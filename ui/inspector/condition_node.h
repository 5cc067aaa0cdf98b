#pragma once

#include "ui/inspector/form.h"

#include <array>

namespace stepline {

class IconButton;

/// What a condition may name: the same for all nodes of one guard.
struct ConditionWorld {
    QString message;      ///< the message that is guarded: only earlier ones may be named
    QStringList segments; ///< of the profile
};

/// One condition of a guard, with everything beneath it, at its place in the JSON: an earlier message's metric, a
/// segment, or a group. A "not" around it is part of its wording ("has not been", "none of these"). Each change touches
/// only the values changed.
class ConditionNode : public Form {
    Q_OBJECT

public:
    /// @p removable: it stands in a group and can be taken out.
    ConditionNode(Where outer, const ConditionWorld *world, bool removable, int depth, QWidget *parent = nullptr);

    void refresh() override;

    /// The condition a new row begins with: the nearest earlier message was not delivered or viewed; a segment where
    /// there is no earlier message; nullopt where there is neither.
    static std::optional<JsonValue> fresh(const Template &tmpl, const ConditionWorld &world);
    static QStringList earlierMessages(const Template &tmpl, const QString &message);
    /// "KakaoTalk, step 3" with a number where a step uses the channel twice.
    static QString spokenMessage(const Template &tmpl, const QString &id);

    /// Makes, while it is out of sight, one of the things that showing a condition needs; false: there is nothing left.
    bool prepare();

Q_SIGNALS:
    void removeRequested();

protected:
    QString title(const QString &what) const override;

private:
    enum class Kind { Event, Segment, Group };
    struct Inner {
        QString pointer;      ///< of the condition inside all its "not"s
        bool negated = false; ///< an odd number of "not"s
        const JsonValue *json = nullptr;
        Kind kind = Kind::Group;
        QString groupKey; ///< "all", "any"
    };
    Inner inner() const;
    void setNegated(bool negated);
    void makeEvent();
    void makeSegment();
    void makeGroup();
    void showEvent(const Inner &in);
    void showSegment(const Inner &in);
    void showGroup(const Inner &in);
    void chooseMessage(const QString &id);
    void chooseGroup(const QString &key);
    void addPart(bool group);
    void removePart(int index);
    void shape(Kind kind);

    Where m_outer;
    const ConditionWorld *m_world;
    bool m_removable;
    int m_depth;
    /// The widgets of a kind: made once, and hidden while the condition is of another.
    struct Body {
        QWidget *box = nullptr;
        ChoiceBox *polarity = nullptr;
        Field *field = nullptr;
    };
    std::optional<Kind> m_kind;
    std::array<Body, 3> m_bodies;
    QWidget *m_body = nullptr;
    ChoiceBox *m_message = nullptr, *m_polarity = nullptr, *m_metric = nullptr, *m_segment = nullptr,
              *m_group = nullptr;
    NumberEdit *m_percent = nullptr;
    Field *m_field = nullptr;
    QVBoxLayout *m_parts = nullptr;
    QList<ConditionNode *> m_nodes, m_spare; ///< of the group; those that a longer group needed before
    ToneLabel *m_none = nullptr;
};

} // namespace stepline
