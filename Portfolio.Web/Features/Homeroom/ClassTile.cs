using Portfolio.Infrastructure.Progress;

namespace Portfolio.Web.Features.Homeroom;

/// <summary>One counter of the board: a number, and which students are behind it.</summary>
/// <param name="Id">the end of its test handle</param>
/// <param name="Text">key of its words</param>
/// <param name="Includes">whether a student belongs to it</param>
/// <param name="Count">outcomes it counts; none when it counts students</param>
public sealed record ClassTile(string Id, string Text, Func<StudentProgress, bool> Includes, Func<StudentProgress, int>? Count = null)
{
    public static readonly IReadOnlyList<ClassTile> All =
    [
        new("sent-0", "Sent.0", s => s.Sent == 0),
        new("sent-1", "Sent.1", s => s.Sent == 1),
        new("sent-2plus", "Sent.2", s => s.Sent >= 2),
        new("performances-0", "Performances.0", s => s.Performances == 0),
        new("performances-1plus", "Performances.1", s => s.Performances > 0),
        new("waiting", "Waiting", s => s.Waiting > 0, s => s.Waiting),
        new("passed", "Passed", s => s.Passed > 0, s => s.Passed),
        new("notpassed", "NotPassed", s => s.NotPassed > 0, s => s.NotPassed),
    ];

    public int NumberOf(IEnumerable<StudentProgress> students) => Count is null ? students.Count(Includes) : students.Sum(Count);
}
