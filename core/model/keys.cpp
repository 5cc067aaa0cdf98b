#include "core/model/keys.h"

#include "core/base/json_value.h"

namespace stepline {

namespace {

/// What an object of a document is: its keys in canonical order, each with what stands below it.
struct Shape {
    struct Member {
        QString key;
        const Shape *value = nullptr; ///< of an object, or of each item of a list
    };
    QStringList keys;
    std::vector<Member> members;

    const Shape *below(QStringView key) const {
        for (const Member &member : members)
            if (member.key == key)
                return member.value;
        return nullptr;
    }
};

Shape named(const char *keys) {
    Shape shape;
    shape.keys = QString::fromLatin1(keys).split(u' ');
    for (const QString &key : std::as_const(shape.keys))
        shape.members.push_back({key, nullptr});
    return shape;
}

/// The same, with shapes below some of the keys.
Shape named(const char *keys, std::initializer_list<std::pair<const char *, const Shape *>> below) {
    Shape shape = named(keys);
    for (const auto &[key, value] : below)
        for (Shape::Member &member : shape.members)
            if (member.key == QLatin1String(key))
                member.value = value;
    return shape;
}

const Shape &sequenceShape() {
    static const Shape link = named("label url");
    static const Shape image = named("url alt");
    static const Shape content = named("subject preheader title body image cta buttons",
                                       {{"image", &image}, {"cta", &link}, {"buttons", &link}});
    static const Shape lift = named("viewed clicked replied converted");
    static const Shape variant = named("id weight content lift", {{"content", &content}, {"lift", &lift}});
    static const Shape window = named("days from until at zone");
    static const Shape metricCondition = named("metric at_least");
    static Shape condition = named("message metric at_least segment all any not");
    for (Shape::Member &member : condition.members) // a condition holds conditions
        if (member.key == QStringLiteral("all") || member.key == QStringLiteral("any") ||
            member.key == QStringLiteral("not"))
            member.value = &condition;
    static const Shape message =
        named("id channel delay wait stop_when advance_when only_if send_window content variants notes",
              {{"stop_when", &metricCondition},
               {"advance_when", &metricCondition},
               {"only_if", &condition},
               {"send_window", &window},
               {"content", &content},
               {"variants", &variant}});
    static const Shape step = named("id name notes messages", {{"messages", &message}});
    static const Shape limit = named("max per then");
    static const Shape sequence = named("enabled exit_on limit send_window holdout steps",
                                        {{"limit", &limit}, {"send_window", &window}, {"steps", &step}});
    static const Shape channel = named("id type name");
    static const Shape goal = named("name event target_rate value");
    static const Shape reentry = named("policy after");
    static const Shape trigger = named("kind event where delay reentry priority", {{"reentry", &reentry}});
    static const Shape variable = named("name sample fallback");
    static const Shape afterwards = named("next tag suppress task");
    static const Shape onEnd = named("completed stopped exited",
                                     {{"completed", &afterwards}, {"stopped", &afterwards}, {"exited", &afterwards}});
    static const Shape checklist = named("text done");
    static const Shape meta =
        named("id key name description tags kind stage tier goal trigger audience variables on_end "
              "owner review_by checklist notes",
              {{"goal", &goal},
               {"trigger", &trigger},
               {"variables", &variable},
               {"on_end", &onEnd},
               {"checklist", &checklist}});
    static const Shape root = named("format version template channels sequence",
                                    {{"template", &meta}, {"channels", &channel}, {"sequence", &sequence}});
    return root;
}

const Shape &profileShape() {
    static const Shape delay = named("median p90");
    static const Shape depth = named("alpha beta");
    static const Shape chance = named("p delay low high grade source depth", {{"delay", &delay}, {"depth", &depth}});
    static const Shape graded = named("value low high grade source");
    static const Shape behaviour = named(
        "reach cost delivered viewed clicked converted replied unsubscribed complained", {{"reach", &graded},
                                                                                          {"cost", &graded},
                                                                                          {"delivered", &chance},
                                                                                          {"viewed", &chance},
                                                                                          {"clicked", &chance},
                                                                                          {"converted", &chance},
                                                                                          {"replied", &chance},
                                                                                          {"unsubscribed", &chance},
                                                                                          {"complained", &chance}});
    static const Shape segment = named("name share viewed clicked replied unsubscribed complained converted");
    static const Shape zone = named("zone share");
    static const Shape organic = named("converted", {{"converted", &chance}});
    static const Shape channels =
        named("in_app push sms messenger whatsapp email call linkedin direct_mail ads", {{"in_app", &behaviour},
                                                                                         {"push", &behaviour},
                                                                                         {"sms", &behaviour},
                                                                                         {"messenger", &behaviour},
                                                                                         {"whatsapp", &behaviour},
                                                                                         {"email", &behaviour},
                                                                                         {"call", &behaviour},
                                                                                         {"linkedin", &behaviour},
                                                                                         {"direct_mail", &behaviour},
                                                                                         {"ads", &behaviour}});
    static const Shape root =
        named("format version name currency list_size fatigue horizon segments zones organic channels",
              {{"segments", &segment}, {"zones", &zone}, {"organic", &organic}, {"channels", &channels}});
    return root;
}

const Shape &scriptShape() {
    static const Shape event = named("message metric after depth");
    static const Shape root = named("entry zone segment unreachable events", {{"events", &event}});
    return root;
}

/// Follows the pointer; a list stands for its items.
const QStringList &keysAt(const Shape *shape, QStringView pointer) {
    static const QStringList none;
    const QStringList steps = pointerSteps(pointer);
    for (const QString &step : steps) {
        bool isIndex = false;
        step.toUInt(&isIndex);
        if (isIndex)
            continue;
        shape = shape->below(step);
        if (!shape)
            return none;
    }
    return shape->keys;
}

} // namespace

const QStringList &sequenceKeys(QStringView pointer) {
    return keysAt(&sequenceShape(), pointer);
}
const QStringList &profileKeys(QStringView pointer) {
    return keysAt(&profileShape(), pointer);
}
const QStringList &scriptKeys(QStringView pointer) {
    return keysAt(&scriptShape(), pointer);
}

int placeForKey(const QStringList &present, const QString &key, const QStringList &order) {
    const qsizetype rank = order.indexOf(key);
    if (rank < 0)
        return int(present.size());
    // Before the first known key that comes later in the order; what is unknown before that one followed an earlier
    // key.
    for (qsizetype i = 0; i < present.size(); ++i)
        if (order.indexOf(present[i]) > rank)
            return int(i);
    return int(present.size());
}

} // namespace stepline
