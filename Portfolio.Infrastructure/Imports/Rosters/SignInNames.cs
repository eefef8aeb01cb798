using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Sign-in names for a roster's accounts: <c>{school}-{number}</c> in lower case, unique in the whole deployment.</summary>
internal sealed class SignInNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly string _prefix;

    private SignInNames(string prefix) => _prefix = prefix;

    public static async Task<SignInNames> LoadAsync(ImportSession session, CancellationToken ct)
    {
        var names = new SignInNames($"{session.School.Code}-".ToLowerInvariant());

        // Somebody in another school may have chosen a name of this form.
        await foreach (var name in session.Db.Accounts.AcrossSchools().AsNoTracking()
            .Where(a => a.SignInName.StartsWith(names._prefix)).Select(a => a.SignInName).AsAsyncEnumerable().WithCancellation(ct))
        {
            names._taken.Add(name);
        }

        return names;
    }

    public string For(string number) => _prefix + number.ToLowerInvariant();

    /// <summary>Reserves the name for a new account.</summary>
    /// <returns>The name; null, with a problem recorded, when it is taken.</returns>
    public string? Take(ImportSession session, ImportRow row, ImportColumn column, string number)
    {
        if (_taken.Add(For(number)))
        {
            return For(number);
        }

        session.Wrong(row, column, number, ImportProblems.SignInNameTaken, For(number));
        return null;
    }
}
