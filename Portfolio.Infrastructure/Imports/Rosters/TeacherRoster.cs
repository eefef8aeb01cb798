using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Teachers, their roles, and the classes they lead this school year.</summary>
internal sealed class TeacherRoster(ImportSession session) : Roster<TeacherRow>(session)
{
    private readonly Dictionary<string, KnownTeacher> _teachers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _met = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TeacherPlan> _plans = [];
    private LedClasses? _classes;
    private SignInNames? _names;

    public override bool CanRemove => false;

    public override Task FinishAsync(CancellationToken ct)
    {
        CountAbsent(_teachers.Keys.Count(number => !_met.ContainsKey(number)), known: 0);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ImportWrite write, CancellationToken ct) =>
        new TeacherWriter(Session, write).WriteAsync(_plans, _classes?.Changed ?? [], ct);

    protected override TeacherRow Read(RowCells cells) => TeacherRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<TeacherRow> rows, CancellationToken ct)
    {
        if (_names is not null)
        {
            return;
        }

        _names = await SignInNames.LoadAsync(Session, ct);
        _classes = await LedClasses.LoadAsync(Session, ct);
        var accounts =
            (await Db.Accounts.AsNoTracking().Where(a => a.TeacherId != null).Select(a => new { a.TeacherId, a.Id, a.Roles })
                .ToListAsync(ct)).ToLookup(a => a.TeacherId!.Value);
        foreach (var t in await Db.Teachers.AsNoTracking().Select(t => new { t.Id, t.TeacherNo, t.Name, t.Personal }).ToListAsync(ct))
        {
            _teachers[t.TeacherNo] =
                new(t.Id, t.Name, t.Personal, accounts[t.Id].Select(a => (AccountId?)a.Id).FirstOrDefault(),
                    accounts[t.Id].Select(a => a.Roles).FirstOrDefault());
        }
    }

    protected override void Judge(TeacherRow row)
    {
        if (!_met.TryAdd(row.TeacherNo, row.Row))
        {
            Session.Wrong(row, ImportColumns.TeacherNo, row.TeacherNo, ImportProblems.DuplicateTeacher, _met[row.TeacherNo]);
            return;
        }

        var known = _teachers.GetValueOrDefault(row.TeacherNo);
        if (known is null
            && AlikeNumber.Find(
                row.TeacherNo, n => _teachers.ContainsKey(n) || (_met.TryGetValue(n, out var other) && other != row.Row)) is { } alike)
        {
            Session.Wrong(row, ImportColumns.TeacherNo, row.TeacherNo, ImportProblems.NumberAlike, alike);
            return;
        }

        var before = known ?? new(new(Session.NewId()), row.Name, new(), Account: null, Roles.None);
        var personal = before.Personal with
        {
            NationalId = row.NationalId.Or(before.Personal.NationalId),
            Email = row.Email.Or(before.Personal.Email),
        };
        var led = _classes!.LedBy(before.Id);
        var isLedAnew = row.HomeroomClass.IsGiven && _classes!.Lead(row, before.Id);
        if (RolesOf(row, before) is not { } roles)
        {
            return;
        }

        var plan = new TeacherPlan(
            before.Id, row.TeacherNo, row.Name, personal, known is null, known is not null
                && (row.Name, personal) != (known.Name, known.Personal),
            before.Account, roles, roles != before.Roles, before.Account is null
                ? _names!.Take(Session, row, ImportColumns.TeacherNo, row.TeacherNo)
                : null);
        Count(row, plan, isLedAnew, () => Changes(row, plan, before, led));
    }

    private static IReadOnlyList<CellChange> Changes(TeacherRow row, TeacherPlan plan, KnownTeacher before, string led) =>
    [
        new(ImportColumns.TeacherName.Name, before.Name, plan.Name),
        new(ImportColumns.NationalId.Name, before.Personal.NationalId, plan.Personal.NationalId),
        new(ImportColumns.Email.Name, before.Personal.Email, plan.Personal.Email),
        new(ImportColumns.HomeroomClass.Name, led, row.HomeroomClass.Or(led)),
        new(ImportColumns.TeacherRoles.Name, Named(before.Roles), Named(plan.Roles)),
        new(CellChange.Account, string.Empty, plan.SignInName ?? string.Empty),
    ];

    private static string Named(Roles roles) =>
        string.Join(
        '、',
        new[] { Roles.SubjectTeacher, Roles.HomeroomTeacher, Roles.Adviser, Roles.Registrar, Roles.Administrator }
            .Where(r => (roles & r) != Roles.None).Select(ImportWords.Role.Of));

    /// <summary>
    /// The file's roles, plus what leading a class implies. Only administrators can grant the administrator role, and no file removes
    /// it.
    /// </summary>
    private Roles? RolesOf(TeacherRow row, KnownTeacher before)
    {
        var leads = row.HomeroomClass is { IsGiven: true, Value.Length: > 0 } ? Roles.HomeroomTeacher : Roles.None;
        var kept = before.Roles & (Roles.Administrator | Roles.CityAdministrator);
        var asked = row.Roles ?? (before.Roles == Roles.None ? Roles.SubjectTeacher : before.Roles);
        foreach (var guarded in new[] { Roles.Administrator, Roles.Registrar })
        {
            if ((asked & ~before.Roles & guarded) != Roles.None && !Session.Actor.Is(Roles.Administrator))
            {
                Session.Wrong(row, ImportColumns.TeacherRoles, ImportWords.Role.Of(guarded), ImportProblems.RoleNeedsAdministrator);
                return null;
            }
        }

        return asked | leads | kept;
    }

    private void Count(TeacherRow row, TeacherPlan plan, bool isLedAnew, Func<IReadOnlyList<CellChange>> changes)
    {
        if (plan.IsNew)
        {
            CountAdded(row);
        }
        else if (plan.IsCorrected || plan.HasOtherRoles || plan.SignInName is not null || isLedAnew)
        {
            CountChanged(row, changes);
        }
        else
        {
            Session.Unchanged++;
            return;
        }

        _plans.Add(plan);
    }

    private sealed record KnownTeacher(TeacherId Id, string Name, PersonalData Personal, AccountId? Account, Roles Roles);
}

/// <summary>What a row of the teacher roster leads to.</summary>
internal sealed record TeacherPlan(
    TeacherId Teacher, string TeacherNo, string Name, PersonalData Personal, bool IsNew, bool IsCorrected, AccountId? Account, Roles Roles,
    bool HasOtherRoles, string? SignInName);
