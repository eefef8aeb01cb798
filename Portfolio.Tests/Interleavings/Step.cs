using CsCheck;

namespace Portfolio.Tests.Interleavings;

/// <summary>Everybody who takes part.</summary>
public enum Who
{
    Student,
    Classmate,
    Teacher,
    Colleague,
    Homeroom,
    Administrator,
}

/// <summary>The actions of people and the clock.</summary>
public enum Verb
{
    Begin,
    Write,
    Attach,
    Detach,
    Send,
    TakeBack,
    Revise,
    Discard,
    Read,
    Pass,
    Fail,
    FailWithoutReason,
    PassAll,
    Undo,
    Publish,
    PublishAll,
    UndoPublishing,
    MovePublishing,
    Correct,
    Type,
    Extend,
    Withdraw,
    Appoint,
    EndDeputy,
    Reassign,
    Wait,
    RunPublishing,
    RunClosings,
}

/// <summary>The stage of a work when the interleaving begins.</summary>
public enum Stage
{
    Nothing,
    Draft,
    Sent,
    Read,
    Passing,
    Failing,
    Passed,
    Failed,
}

/// <param name="Slot">which of the works</param>
/// <param name="IsStale">acts on the screen of an earlier step</param>
/// <param name="Way">which variant of the action</param>
public sealed record Step(Verb Verb, int Slot, Who By, bool IsStale, int Way)
{
    private static readonly Gen<Who> Certifier = Gen.Frequency((5, Gen.Const(Who.Teacher)), (4, Gen.Const(Who.Colleague)), (1, Gen.Const(Who.Homeroom)));

    public static readonly Gen<Step> Any =
        from verb in Gen.Frequency(
            (9, Gen.OneOf(Verb.Begin, Verb.Write, Verb.Attach, Verb.Detach, Verb.Send, Verb.Send, Verb.TakeBack, Verb.Revise, Verb.Discard)),
            (12, Gen.OneOf(
                Verb.Read, Verb.Read, Verb.Pass, Verb.Fail, Verb.FailWithoutReason, Verb.PassAll, Verb.Undo, Verb.Publish, Verb.Publish, Verb.PublishAll, Verb.UndoPublishing,
                Verb.MovePublishing, Verb.Correct, Verb.Type)),
            (3, Gen.OneOf(Verb.Extend, Verb.Withdraw, Verb.Appoint, Verb.Appoint, Verb.EndDeputy, Verb.Reassign)),
            (6, Gen.OneOf(Verb.Wait, Verb.Wait, Verb.RunPublishing, Verb.RunClosings)))
        from slot in Gen.Int[0, Cast.Slots - 1]
        from who in IsStudents(verb) ? Gen.Frequency((9, Gen.Const(Cast.OwnerOf(slot))), (1, Gen.OneOf(Who.Student, Who.Classmate))) : Certifier
        from isStale in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from way in Gen.Int[0, 11]
        select new Step(verb, slot, verb is >= Verb.Extend and <= Verb.Reassign ? Who.Administrator : who, isStale, way);

    /// <summary>For texts that must differ.</summary>
    public int Number { get; init; }

    public override string ToString() => Verb >= Verb.Wait ? $"{Verb} ({Way})" : $"{By}: {Verb} #{Slot} ({Way}){(IsStale ? " from an old screen" : string.Empty)}";

    private static bool IsStudents(Verb verb) => verb <= Verb.Discard;
}

/// <summary>The start of an interleaving, and its steps.</summary>
/// <param name="Day">0 an ordinary day, 1 a minute before uploads close, 2 a minute before certification closes</param>
/// <param name="Seed">decides which screens are compared after which step</param>
public sealed record Interleaving(int Day, IReadOnlyList<Stage> Stages, IReadOnlyList<Step> Steps, int Seed)
{
    private static readonly Gen<Stage> Begun = Gen.Frequency((1, Gen.Const(Stage.Nothing)), (7, Gen.Enum<Stage>()));

    /// <summary>Unlikely at random: sent again while the first version is still on the teacher's screen.</summary>
    private static readonly Step[] SentAnew =
    [
        new(Verb.Undo, 0, Who.Teacher, IsStale: false, 0), new(Verb.TakeBack, 0, Who.Student, IsStale: false, 0), new(Verb.Wait, 0, Who.Teacher, IsStale: false, 0),
        new(Verb.Send, 0, Who.Student, IsStale: false, 4), new(Verb.Read, 0, Who.Teacher, IsStale: true, 0),
    ];

    public static readonly Gen<Interleaving> Any =
        from isAnew in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from day in Gen.Frequency((5, Gen.Const(0)), (1, Gen.Const(1)), (2, Gen.Const(2)))
        from stages in Begun.Array[Cast.Slots]
        from steps in Step.Any.List[4, 9]
        from seed in Gen.Int
        select new Interleaving(isAnew ? 0 : day, isAnew ? [Stage.Sent, .. stages[1..]] : stages, [.. (isAnew ? SentAnew : []).Concat(steps).Select((s, i) => s with { Number = i + 1 })], seed);

    public override string ToString() => $"Day {Day}, begins with {string.Join(", ", Stages)}\n{string.Join('\n', Steps)}";
}
