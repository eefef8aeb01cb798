namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>The school's students by number, each with a small index, so that six hundred thousand keys need little memory.</summary>
internal sealed class KnownStudents
{
    private readonly Dictionary<string, int> _byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<StudentId, int> _byId = [];
    private readonly List<(StudentId Id, string StudentNo)> _all = [];

    public static async Task<KnownStudents> LoadAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var known = new KnownStudents();
        await foreach (
            var student in db.Students.AsNoTracking().Select(s => new { s.Id, s.StudentNo }).AsAsyncEnumerable().WithCancellation(ct))
        {
            known._byNumber[student.StudentNo] = known._all.Count;
            known._byId[student.Id] = known._all.Count;
            known._all.Add((student.Id, student.StudentNo));
        }

        return known;
    }

    public int? Find(string studentNo) => _byNumber.TryGetValue(studentNo, out var index) ? index : null;

    public int? Find(StudentId id) => _byId.TryGetValue(id, out var index) ? index : null;

    public StudentId Id(int index) => _all[index].Id;

    public string StudentNo(int index) => _all[index].StudentNo;
}
