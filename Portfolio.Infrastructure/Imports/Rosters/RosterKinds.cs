using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

internal static class RosterKinds
{
    /// <summary>Creates the roster for a kind of import.</summary>
    public static IRoster Create(ImportKind kind, ImportSession session) => kind switch
    {
        ImportKind.Students => new StudentRoster(session),
        ImportKind.Teachers => new TeacherRoster(session),
        ImportKind.Courses => new CourseRoster(session),
        ImportKind.Memberships => new MembershipRoster(session),
        ImportKind.Records => new RecordRoster(session),
        ImportKind.Cadre => new CadreRoster(session),
        ImportKind.Rewards => new RewardRoster(session),
    };
}
