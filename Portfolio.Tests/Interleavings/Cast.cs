using Portfolio.Domain.Common;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings;

/// <summary>What model and portal agree on beforehand: who owns which work, what things are called, and when it is.</summary>
internal static class Cast
{
    /// <summary>The student has two works, the classmate one.</summary>
    public const int Slots = 3;

    /// <summary>The first is the teacher's alone; the second is taught by the colleague too.</summary>
    public const int Courses = 2;

    /// <summary>Seconds the teacher has for undoing a publishing; the others have none.</summary>
    public const int UndoSeconds = 10;

    public static readonly Who[] Students = [Who.Student, Who.Classmate];

    public static readonly Who[] Certifiers = [Who.Teacher, Who.Colleague, Who.Homeroom];

    /// <summary>When the works were begun; each stage of each a minute later.</summary>
    public static DateTimeOffset Before { get; } = SmallSchool.SchoolDay.AddDays(-1);

    public static Who OwnerOf(int slot) => slot < 2 ? Who.Student : Who.Classmate;

    /// <summary>The course for which a work is made first.</summary>
    public static int CourseOf(int slot) => slot % Courses;

    public static DateTimeOffset StartOf(int day) => day switch
    {
        0 => SmallSchool.SchoolDay,
        1 => SmallSchool.UploadCloses.AddMinutes(-1),
        _ => SmallSchool.CertificationCloses.AddMinutes(-1),
    };

    public static string NameOf(Who? who) => who switch
    {
        Who.Teacher => "任課老師",
        Who.Colleague => "同事",
        Who.Homeroom => "導師",
        Who.Student => "王小明",
        Who.Classmate => "陳小華",
        _ => string.Empty,
    };

    /// <summary>An instant as a failure prints it, to the tick.</summary>
    public static string At(DateTimeOffset? at) => at?.ToOffset(TaipeiTime.Offset).ToString("MM-dd HH:mm:ss.fffffff", null) ?? "-";
}
