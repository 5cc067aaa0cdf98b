#pragma once

#include "core/export/machine.h"

#include <QHash>
#include <string>
#include <variant>

namespace stepline {

/// A state machine as machine_read.cpp reads it and machine_walk.cpp follows it. Names are numbers here: of states,
/// of data paths ("variables") and of messages.
struct StateMachine::Program {
    using Value = std::variant<std::monostate, bool, double, std::string>; ///< monostate: not there
    static constexpr int None = -1;
    static constexpr int Anybody = -2; ///< in place of a message: whoever's event it is

    /// A look for an event: of a message, from some depth on.
    struct Sought {
        int message = Anybody;
        Metric metric = Metric::Viewed;
        int atLeast = 0;
    };
    /// A Choice's test.
    struct Test {
        enum class Kind { And, Or, Not, Present, IsBool, IsText, Above, AtOrAbove, Happened };
        Kind kind = Kind::And;
        std::vector<Test> parts;
        int variable = None;
        Value value;
        Sought sought; ///< Happened: in what was last looked up
    };
    /// An expression in a Pass state's parameters.
    struct Expression {
        enum class Kind { Number, Text, Path, Add, ToJson, Format };
        Kind kind = Kind::Number;
        double number = 0;
        std::string text;
        int variable = None;
        std::vector<Expression> parts;
    };
    struct State {
        enum class Kind {
            Send,
            GetEvents,
            NextOpen,
            AwaitEvent,
            AwaitEnd,
            Report,
            Pass,
            Choice,
            Wait,
            Parallel,
            Fail,
            Succeed
        };
        Kind kind = Kind::Succeed;
        int next = None; ///< None: the branch ends after it
        std::vector<std::pair<Test, int>> choices;
        std::vector<int> branches; ///< Parallel: where each begins
        std::vector<std::pair<std::string, int>> catches;
        std::string error;                            ///< Fail
        double seconds = 0;                           ///< Wait; AwaitEvent: its time-out
        int secondsFrom = None;                       ///< Wait: the variable that says how long
        std::vector<std::pair<int, Value>> results;   ///< Pass: constants
        std::vector<std::pair<int, Expression>> sets; ///< Pass: computed
        int answer = None;                            ///< variable that the task's answer goes to
        int message = None;                           ///< Send
        QString channel;                              ///< Send
        SendWindow window;                            ///< NextOpen
        std::vector<Sought> stops, exits;             ///< AwaitEnd; AwaitEvent: one stop
    };

    std::vector<State> states;
    int start = None;
    int variables = 0, segment = None, enrollment = None, ending = None;
    QHash<QString, int> messages;
};

} // namespace stepline
