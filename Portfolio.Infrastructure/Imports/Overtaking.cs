using System.Data.Common;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Tells that somebody else saved first, whichever way the rows were being written.</summary>
internal static class Overtaking
{
    public static bool Is(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException update => UniqueViolation.Is(update),
        DbException direct => UniqueViolation.Is(new DbUpdateException("A bulk write", direct)),
        _ => false,
    };
}
