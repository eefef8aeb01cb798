namespace Portfolio.Domain.Imports;

/// <summary>Cells about persons.</summary>
internal static class PersonCells
{
    /// <summary>身分證字號, 居留證號 or passport number: letters and digits; its check digit is the records system's affair.</summary>
    public static string NationalId(this RowCells cells, ImportColumn column)
    {
        var id = cells.Code(column, ImportLimits.NationalIdLength).ToUpperInvariant();
        return id.All(char.IsAsciiLetterOrDigit) ? id : cells.Wrong(column, ImportProblems.CodeInvalid);
    }

    public static string Email(this RowCells cells, ImportColumn column)
    {
        var email = cells.Code(column, ImportLimits.EmailLength);
        return email.Length == 0 || EmailAddress.IsPossible(email) ? email : cells.Wrong(column, ImportProblems.EmailInvalid);
    }

    /// <summary>The roles of a teacher, separated by <c>;</c>; none when the cell is empty.</summary>
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
