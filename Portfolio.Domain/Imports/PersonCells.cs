namespace Portfolio.Domain.Imports;

/// <summary>Cells with data about people.</summary>
internal static class PersonCells
{
    /// <summary>
    /// Calendar years between birth and school year: the usual range fits senior high schools; beyond it, as in evening schools, a
    /// person must confirm the age.
    /// </summary>
    private const int YoungestUsual = 13;
    private const int OldestUsual = 24;
    private const int YoungestPossible = 8;
    private const int OldestPossible = 100;

    /// <summary>身分證字號, 居留證號 or passport number: letters and digits; the check digit is left to the records system.</summary>
    public static string NationalId(this RowCells cells, ImportColumn column)
    {
        var id = cells.Code(column, ImportLimits.NationalIdLength).ToUpperInvariant();
        return id.All(char.IsAsciiLetterOrDigit) ? id : cells.Wrong(column, ImportProblems.CodeInvalid);
    }

    /// <summary>A space inside is an error that only a person can correct: it may replace a lost letter.</summary>
    public static string Email(this RowCells cells, ImportColumn column)
    {
        if (cells.Cell(column) is not { } cell)
        {
            return string.Empty;
        }

        if (CellMarks.HasInvisible(cell))
        {
            cells.Remark(column, ImportProblems.InvisibleRemoved);
        }

        var email = CellText.FoldSigns(cell);
        return email.Length > ImportLimits.EmailLength ? cells.Wrong(column, ImportProblems.TextTooLong, ImportLimits.EmailLength)
            : EmailAddress.IsPossible(email) ? email
            : cells.Wrong(column, ImportProblems.EmailInvalid);
    }

    /// <summary>
    /// A student's birth date. Spreadsheets read 98/05/12 as 1998, so unusual ages, in the row's school year and today, are queried.
    /// </summary>
    public static DateOnly? BirthDate(this RowCells cells, ImportColumn column, SchoolYear year)
    {
        if (cells.Date(column) is not { } day || year.Roc == 0)
        {
            return null;
        }

        int[] ages = [year.FirstWesternYear - day.Year, cells.Today.Year - day.Year];
        var problem = day > cells.Today || !Array.Exists(ages, a => a is >= YoungestPossible and <= OldestPossible)
            ? ImportProblems.BirthImplausible
            : !cells.ConfirmsAges && !Array.Exists(ages, a => a is >= YoungestUsual and <= OldestUsual) ? ImportProblems.AgeUnusual
            : null;
        if (problem is not null)
        {
            cells.Wrong(column, problem, $"{day:yyyy-MM-dd}", ages[0]);
        }

        return problem is null ? day : null;
    }

    /// <summary>A date in a school year; recording it may take until the end of the next calendar year.</summary>
    public static DateOnly? DateOf(this RowCells cells, ImportColumn column, SchoolYear year)
    {
        if (cells.Date(column) is not { } day || year.Roc == 0)
        {
            return null;
        }

        if (day.Year >= year.FirstWesternYear && day.Year <= year.FirstWesternYear + 1)
        {
            return day;
        }

        cells.Wrong(column, ImportProblems.DateOutOfYear, $"{day:yyyy-MM-dd}", year.Roc);
        return null;
    }

    /// <summary>A teacher's roles, separated by <c>;</c>; null when the cell is empty.</summary>
    public static Roles? Roles(this RowCells cells, ImportColumn column)
    {
        Roles? roles = null;
        foreach (var word in cells.Codes(column, ImportLimits.NameLength))
        {
            if (ImportWords.Role.Read(word) is not { } role)
            {
                cells.Wrong(column, ImportProblems.WordUnknown, string.Join('、', ImportWords.Role.Offered));
                return null;
            }

            roles = (roles ?? People.Roles.None) | role;
        }

        return roles;
    }
}
