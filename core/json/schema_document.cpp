#include "core/json/schema_document.h"

#include "core/base/json_parse.h"

#include <QSet>

namespace stepline {

namespace {

#define S(x) QStringLiteral(x)

QString textAt(const JsonValue &schema, QStringView key) {
    const JsonValue *value = schema.find(key);
    return value && value->isString() ? value->text() : QString();
}
QString code(const QString &text) {
    return u'`' + text + u'`';
}
QString code(const JsonValue &value) {
    return code(QString::fromUtf8(writeCompactJson(value)));
}
/// What stands in a row of a table: no line ends, no bars.
QString cell(QString text) {
    return text.replace(u'|', S("\\|")).replace(u'\n', u' ');
}

class Writer {
public:
    explicit Writer(const JsonValue &schema) : m_schema(schema) {}

    QByteArray write() {
        m_lines << S("# ") + textAt(m_schema, u"title") << QString() << textAt(m_schema, u"description") << QString()
                << S("JSON Schema (draft 7): `%1`. Generated from it by `stepline schema … --docs`.")
                       .arg(textAt(m_schema, u"$id"))
                << QString();
        object(m_schema, textAt(m_schema, u"title"), S("The document"));
        while (m_next < m_waiting.size()) { // each may name more
            const auto [value, path, title] = m_waiting[m_next++];
            object(*value, path, title);
        }
        values();
        if (const JsonValue *examples = m_schema.find(u"examples"); examples && !examples->items().empty())
            m_lines << S("## Example") << QString() << S("```json")
                    << QString::fromUtf8(writeJson(examples->items().front())) << S("```") << QString();
        return m_lines.join(u'\n').toUtf8();
    }

private:
    struct Waiting {
        const JsonValue *schema;
        QString path, title;
    };

    const JsonValue *definition(const QString &name) const {
        const JsonValue *all = m_schema.find(u"definitions");
        return all ? all->find(name) : nullptr;
    }
    static QString referred(const JsonValue &schema) { return textAt(schema, u"$ref").section(u'/', -1); }
    static bool isObject(const JsonValue &schema) {
        return schema.find(u"properties") || schema.find(u"additionalProperties");
    }

    /// A section of its own, once for each definition.
    void later(const JsonValue &schema, const QString &path, const QString &title) {
        for (const Waiting &known : m_waiting)
            if (known.schema == &schema)
                return;
        m_waiting.push_back({&schema, path, title});
    }
    static QString anchor(const QString &path) {
        QString anchor;
        for (const QChar c : path.toLower())
            if (c.isLetterOrNumber() || c == u'_' || c == u'-')
                anchor += c;
        return anchor;
    }
    static QString link(const QString &path) { return S("[%1](#%2)").arg(path, anchor(path)); }

    /// What a value may be, in words. @p path is where it stands.
    QString kind(const JsonValue &schema, const QString &path, bool &nullable) {
        if (const QString name = referred(schema); !name.isEmpty()) {
            const JsonValue *there = definition(name);
            if (there && isObject(*there)) {
                later(*there, name, textAt(*there, u"title"));
                return link(name);
            }
            m_used.insert(name);
            return link(name);
        }
        for (const char16_t *several : {u"anyOf", u"allOf", u"oneOf"})
            if (const JsonValue *parts = schema.find(several)) {
                QStringList kinds;
                for (const JsonValue &part : parts->items())
                    if (const QString each = kind(part, path, nullable); !each.isEmpty())
                        kinds << each;
                if (!kinds.isEmpty())
                    return kinds.join(QStringView(several) == u"allOf" ? S(", ") : S(" or "));
            }
        if (const JsonValue *constant = schema.find(u"const"))
            return code(*constant);
        if (const JsonValue *choices = schema.find(u"enum")) {
            QStringList each;
            for (const JsonValue &choice : choices->items())
                choice.isNull() ? void(nullable = true) : void(each << code(choice));
            return each.join(S(", "));
        }
        QStringList types;
        if (const JsonValue *type = schema.find(u"type"))
            for (const JsonValue &each : type->isArray() ? type->items() : std::vector<JsonValue>{*type})
                each.text() == u"null" ? void(nullable = true) : void(types << each.text());
        if (types.contains(S("object")) && isObject(schema)) {
            later(schema, path, textAt(schema, u"title"));
            return link(path);
        }
        if (types.contains(S("array"))) {
            const JsonValue *items = schema.find(u"items");
            bool ignored = false;
            const QString each = items ? kind(*items, path + S("[]"), ignored) : QString();
            const JsonValue *most = schema.find(u"maxItems");
            return S("list of ") + each + (most ? S(", at most ") + most->text() : QString());
        }
        QString words = types.join(S(" or "));
        words.replace(S("string"), S("text")).replace(S("integer"), S("whole number"));
        words.replace(S("boolean"), S("`true` or `false`"));
        return words + range(schema);
    }
    static QString range(const JsonValue &schema) {
        QString range;
        for (const auto &[key, sign] : {std::pair{u"minimum", u"≥"},
                                        {u"exclusiveMinimum", u">"},
                                        {u"maximum", u"≤"},
                                        {u"exclusiveMaximum", u"<"}})
            if (const JsonValue *bound = schema.find(key))
                range += S(" %1 %2").arg(QString::fromUtf16(sign), bound->text());
        return range;
    }

    void object(const JsonValue &schema, const QString &path, const QString &title) {
        m_lines << S("## ") + path << QString();
        const QString description = textAt(schema, u"description");
        if (&schema != &m_schema)
            m_lines << S("%1. %2").arg(title, description) << QString();
        QSet<QString> needed;
        if (const JsonValue *required = schema.find(u"required"))
            for (const JsonValue &each : required->items())
                needed.insert(each.text());
        const QString inside = &schema == &m_schema ? QString() : path + u'.';
        m_lines << S("| Field | What it is | Takes | Needed | Default | Example |") << S("|---|---|---|---|---|---|");
        if (const JsonValue *properties = schema.find(u"properties"))
            for (const auto &[key, value] : properties->members())
                row(key, value, inside + key, needed.contains(key));
        if (const JsonValue *others = schema.find(u"additionalProperties"); others && others->isObject())
            row(S("(any name)"), *others, path + S(".*"), false);
        m_lines << QString();
    }
    void row(const QString &key, const JsonValue &value, const QString &path, bool needed) {
        bool nullable = false;
        const QString takes = kind(value, path, nullable);
        const JsonValue *standard = value.find(u"default"), *examples = value.find(u"examples");
        QStringList shown;
        if (examples)
            for (const JsonValue &example : examples->items())
                shown << code(example);
        m_lines << S("| %1 | **%2.** %3 | %4 | %5 | %6 | %7 |")
                       .arg(code(key), cell(textAt(value, u"title")), cell(textAt(value, u"description")),
                            cell(takes + (nullable ? S(" (or `null`)") : QString())), needed ? S("yes") : QString(),
                            standard ? cell(code(*standard)) : QString(), cell(shown.join(S(", "))));
    }

    /// Definitions that are no objects: texts of a certain form, numbers, choices.
    void values() {
        const JsonValue *all = m_schema.find(u"definitions");
        if (!all || m_used.isEmpty())
            return;
        m_lines << S("## Kinds of values") << QString();
        for (const auto &[name, value] : all->members()) {
            if (!m_used.contains(name))
                continue;
            bool nullable = false;
            m_lines << S("### ") + name << QString()
                    << S("%1. %2").arg(textAt(value, u"title"), textAt(value, u"description")) << QString()
                    << S("- Takes: ") + kind(value, name, nullable);
            if (const QString pattern = textAt(value, u"pattern"); !pattern.isEmpty())
                m_lines << S("- Form: ") + code(pattern);
            if (const JsonValue *examples = value.find(u"examples")) {
                QStringList shown;
                for (const JsonValue &example : examples->items())
                    shown << code(example);
                m_lines << S("- Examples: ") + shown.join(S(", "));
            }
            m_lines << QString();
        }
    }

    const JsonValue &m_schema;
    QStringList m_lines;
    std::vector<Waiting> m_waiting;
    size_t m_next = 0;
    QSet<QString> m_used;
};

} // namespace

QByteArray schemaDocument(const JsonValue &schema) {
    return Writer(schema).write();
}

} // namespace stepline
