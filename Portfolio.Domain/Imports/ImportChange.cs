namespace Portfolio.Domain.Imports;

public enum ImportAct
{
    Changed,
    Removed,
}

/// <summary>What an import changed or removed, kept so that it can be undone. What it added carries the run itself.</summary>
/// <param name="Number">1, 2, 3 … in the order in which it happened</param>
/// <param name="Table">the entity's name</param>
/// <param name="Before">values before, by property, as JSON</param>
/// <param name="After">values after, by property, as JSON; empty for what was removed</param>
public sealed record ImportChange(
    ImportRunId RunId, int Number, SchoolId SchoolId, ImportAct Act, string Table, string Before, string After);
