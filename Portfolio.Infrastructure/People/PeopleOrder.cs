namespace Portfolio.Infrastructure.People;

/// <summary>By what the list of accounts is sorted; all but the first are columns of <see cref="PersonRow"/>.</summary>
public enum PeopleOrder
{
    /// <summary>By account name; in a class by seat.</summary>
    Usual,
    Name,
    ClassName,
    State,
    LastSignInAt,
}

internal static class PeopleOrders
{
    /// <summary>
    /// Sorted in the database, with the account's name last, which no two share: a page neither repeats nor drops anybody. What is missing
    /// has a place of its own, as databases differ in where they put it.
    /// </summary>
    public static IQueryable<PersonRow> Sorted(
        this IQueryable<PersonRow> people, PeopleFilter filter, IReadOnlyList<ClassChoice> classes)
    {
        var isDown = filter.IsDescending;
        var sorted = filter.Order switch
        {
            // Account names have an index to walk; a class is small enough to sort.
            PeopleOrder.Usual when filter.Class is null => null,
            PeopleOrder.Usual => people.OrderBy(p => p.SeatNo),
            PeopleOrder.Name => people.By(p => p.Name, isDown),
            PeopleOrder.ClassName => people.ByClass(p => p.ClassId, classes, isDown).Then(p => p.SeatNo, isDown),
            PeopleOrder.State => people.By(
                p => !p.IsActive ? 3 : p.Credential == CredentialState.NotIssued ? 0 : p.Credential == CredentialState.Issued ? 1 : 2,
                isDown),
            _ => people.By(p => p.LastSignInAt == null ? 0 : 1, isDown).Then(p => p.LastSignInAt, isDown),
        };
        return sorted?.ThenBy(p => p.SignInName) ?? people.OrderBy(p => p.SignInName);
    }
}
