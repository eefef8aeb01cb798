using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Progress;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Homeroom;

/// <summary>A counter on the board: a number and the students it stands for.</summary>
/// <param name="Id">suffix of its test id, and its name in the URL</param>
/// <param name="Text">resource key of its label</param>
/// <param name="Includes">whether a student is counted</param>
public sealed record ClassTile(string Id, string Text, Func<StudentProgress, bool> Includes)
{
    public static readonly IReadOnlyList<ClassTile> All =
    [
        new("sent-0", "Sent.0", s => s.Sent == 0) { Tone = "tone-bad", Picture = Glyph.WarningAmber },
        new("sent-1", "Sent.1", s => s.Sent == 1),
        new("sent-2plus", "Sent.2", s => s.Sent >= 2),
        new("performances-0", "Performances.0", s => s.Performances == 0),
        new("performances-1plus", "Performances.1", s => s.Performances > 0),
        new("waiting", "Waiting", s => s.Waiting > 0) { Count = s => s.Waiting, Tone = "tone-wait", Picture = Glyph.Schedule },
        new("passed", "Passed", s => s.Passed > 0) { Count = s => s.Passed, Tone = "tone-good", Picture = Glyph.CheckCircle },
        new("notpassed", "NotPassed", s => s.NotPassed > 0) { Count = s => s.NotPassed, Tone = "tone-bad", Picture = Glyph.Cancel },
    ];

    /// <summary>Counts outcomes instead of students when set.</summary>
    public Func<StudentProgress, int>? Count { get; private init; }

    /// <summary>CSS class of its color. Always used together with its icon, so that color is never the only signal.</summary>
    public string? Tone { get; private init; }

    public RenderFragment? Picture { get; private init; }

    public int NumberOf(IEnumerable<StudentProgress> students) => Count is null ? students.Count(Includes) : students.Sum(Count);
}
