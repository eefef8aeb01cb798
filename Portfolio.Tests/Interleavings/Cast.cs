using Portfolio.Domain.Common;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings;

/// <summary>What model and portal agree on in advance: who owns which work, the names, and the date.</summary>
internal static class Cast
{
    /// <summary>The student has two works, the classmate one.</summary>
    public const int Slots = 3;

    /// <summary>The first is taught by the teacher alone; the second by the colleague too.</summary>
    public const int Courses = 2;

    /// <summary>The teacher's undo time for publishing in seconds; the others have none.</summary>
    public const int UndoSeconds = 10;

    public static readonly Who[] Students = [Who.Student, Who.Classmate];

    public static readonly Who[] Certifiers = [Who.Teacher, Who.Colleague, Who.Homeroom];

    /// <summary>When the works were begun; each stage of each is a minute later.</summary>
    public static DateTimeOffset Before { get; } = SmallSchool.SchoolDay.AddDays(-1);

    public static Who OwnerOf(int slot) => slot < 2 ? Who.Student : Who.Classmate;

    /// <summary>The course chosen first for a work.</summary>
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

    /// <summary>An instant as a failure message shows it, to the tick.</summary>
    public static string At(DateTimeOffset? at) => at?.ToOffset(TaipeiTime.Offset).ToString("MM-dd HH:mm:ss.fffffff", null) ?? "-";
}
