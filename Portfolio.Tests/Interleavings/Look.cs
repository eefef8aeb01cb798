namespace Portfolio.Tests.Interleavings;

/// <summary>The screens that are compared.</summary>
public enum Screen
{
    Outcomes,
    Timeline,
    Cabinet,
    Queue,
    Desk,
    Overview,
    Publishing,
    Feedback,
    Board,
    Load,
    Dates,
    Deputies,
    Extensions,
}

/// <summary>One person's screen, of one work or person where it shows only one.</summary>
public sealed record Look(Screen Screen, Who By, int Slot = 0)
{
    /// <summary>The lists of every role: compared at the end of an interleaving.</summary>
    public static readonly IReadOnlyList<Look> Lists =
    [
        .. Cast.Students.Select(s => new Look(Screen.Outcomes, s)),
        .. Cast.Certifiers.Select(c => new Look(Screen.Queue, c)),
        .. Cast.Certifiers.Take(2).SelectMany(c => new[] { new Look(Screen.Overview, c), new Look(Screen.Publishing, c) }),
        new(Screen.Board, Who.Homeroom),
        .. new[] { Screen.Load, Screen.Dates, Screen.Deputies }.Select(s => new Look(s, Who.Administrator)),
    ];

    /// <summary>All screens, including those of people who may not see them.</summary>
    public static readonly IReadOnlyList<Look> All =
    [
        .. Lists,
        .. Enumerable.Range(0, Cast.Slots).SelectMany(slot => (Look[])
        [
            .. Cast.Students.Select(s => new Look(Screen.Timeline, s, slot)),
            .. Cast.Certifiers.SelectMany(c => new[] { new Look(Screen.Desk, c, slot), new Look(Screen.Feedback, c, slot) }),
            new Look(Screen.Cabinet, Who.Homeroom, slot),
            new Look(Screen.Load, Who.Administrator, slot),
        ]),
        new(Screen.Overview, Who.Homeroom),
        new(Screen.Publishing, Who.Homeroom),
        new(Screen.Extensions, Who.Administrator),
    ];

    public override string ToString() => Screen is Screen.Timeline or Screen.Cabinet or Screen.Desk or Screen.Feedback or Screen.Load ? $"{By}'s {Screen} #{Slot}" : $"{By}'s {Screen}";
}
