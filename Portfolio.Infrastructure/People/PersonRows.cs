namespace Portfolio.Infrastructure.People;

/// <summary>One account as the administrator sees it.</summary>
public sealed record PersonRow
{
    public AccountId Id { get; init; }

    public string Name { get; init; } = string.Empty;

    public string SignInName { get; init; } = string.Empty;

    /// <summary>Student or teacher number; null for office staff.</summary>
    public string? Number { get; init; }

    /// <summary>A student's class this year.</summary>
    public string? ClassName { get; init; }

    public HomeroomClassId? ClassId { get; init; }

    public int? SeatNo { get; init; }

    public Roles Roles { get; init; }

    public CredentialState Credential { get; init; }

    public bool IsActive { get; init; }

    public string StateReason { get; init; } = string.Empty;

    public DateTimeOffset? IssuedAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>The version that a form about this account has loaded.</summary>
    public long Version { get; init; }

    public StudentId? StudentId { get; init; }

    public TeacherId? TeacherId { get; init; }

    /// <summary>When the current code expires; null when there is none.</summary>
    public DateTimeOffset? CodeValidUntil => Credential == CredentialState.Issued ? IssuedAt?.AddDays(Account.CodeDays) : null;

    public PersonState State => !IsActive ? PersonState.Inactive : Credential switch
    {
        CredentialState.NotIssued => PersonState.NotIssued,
        CredentialState.Issued => PersonState.Issued,
        _ => PersonState.Own,
    };
}

internal static class PersonRows
{
    public static IQueryable<PersonRow> Of(PortfolioDbContext db, SchoolYear year) =>
        from a in db.Accounts.AsNoTracking()
        from s in db.Students.Where(s => s.Id == a.StudentId).DefaultIfEmpty()
        from t in db.Teachers.Where(t => t.Id == a.TeacherId).DefaultIfEmpty()
        from e in db.Enrolments.Where(e => e.StudentId == a.StudentId && e.Year == year).DefaultIfEmpty()
        from c in db.Classes.Where(c => c.Id == e.ClassId).DefaultIfEmpty()
        select new PersonRow
        {
            Id = a.Id,
            Name = a.Name,
            SignInName = a.SignInName,
            Number = s.StudentNo ?? t.TeacherNo,
            ClassName = c.Name,
            ClassId = c.Id,
            SeatNo = e.SeatNo,
            Roles = a.Roles,
            Credential = a.CredentialState,
            IsActive = a.IsActive,
            StateReason = a.StateReason,
            IssuedAt = a.IssuedAt,
            LastSignInAt = a.LastSignInAt,
            Version = a.Version,
            StudentId = a.StudentId,
            TeacherId = a.TeacherId,
        };

    public static IQueryable<PersonRow> Matching(this IQueryable<PersonRow> people, PeopleFilter filter)
    {
        var search = Paging.Words(filter.Search);
        var typed = search.ToLowerInvariant();
        if (search.Length > 0)
        {
            people = people.Where(p => p.Name.Contains(search) || p.SignInName.StartsWith(typed) || p.Number!.StartsWith(search));
        }

        if (filter.Role != Roles.None)
        {
            people = people.Where(p => (p.Roles & filter.Role) != Roles.None);
        }

        if (filter.Class is { } homeroomClass)
        {
            people = people.Where(p => p.ClassId == homeroomClass);
        }

        return filter.State switch
        {
            PersonState.Inactive => people.Where(p => !p.IsActive),
            PersonState.NotIssued => people.Where(p => p.IsActive && p.Credential == CredentialState.NotIssued),
            PersonState.Issued => people.Where(p => p.IsActive && p.Credential == CredentialState.Issued),
            PersonState.Own => people.Where(p => p.IsActive && p.Credential == CredentialState.Own),
            _ => people,
        };
    }
}
