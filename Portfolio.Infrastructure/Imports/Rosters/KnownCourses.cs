using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>The courses of the file's semesters, by code.</summary>
internal sealed class KnownCourses(ImportSession session)
{
    private readonly Dictionary<SemesterId, Dictionary<string, int>> _semesters = [];
    private readonly List<(CourseId Id, string Code)> _all = [];
    private readonly Dictionary<CourseId, int> _byId = [];

    public IEnumerable<SemesterId> Semesters => _semesters.Keys;

    /// <returns>Whether they had not been loaded before.</returns>
    public async Task<bool> LoadAsync(SemesterId semester, CancellationToken ct)
    {
        if (_semesters.ContainsKey(semester))
        {
            return false;
        }

        var courses = _semesters[semester] = new(StringComparer.OrdinalIgnoreCase);
        foreach (
            var course in await session.Db.Courses.AsNoTracking().Where(c => c.SemesterId == semester).Select(c => new { c.Id, c.Code })
                .ToListAsync(ct))
        {
            courses[course.Code] = _byId[course.Id] = _all.Count;
            _all.Add((course.Id, course.Code));
        }

        return true;
    }

    /// <returns>The course; null, with a problem recorded, when the school does not offer it in that semester.</returns>
    public int? Find(ImportRow row, SchoolYear year, int term, string code)
    {
        if (session.Semester(row, year, term) is not { } semester)
        {
            return null;
        }

        if (_semesters[semester].TryGetValue(code, out var index))
        {
            return index;
        }

        session.Wrong(row, ImportColumns.CourseCode, code, ImportProblems.UnknownCourse, year.Roc, term);
        return null;
    }

    public int? Find(CourseId id) => _byId.TryGetValue(id, out var index) ? index : null;

    public CourseId Id(int index) => _all[index].Id;

    public string Code(int index) => _all[index].Code;
}
