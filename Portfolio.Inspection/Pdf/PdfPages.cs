using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// Walks from the catalog through the page tree, as a viewer does: there is a page, there are not too many, and each exists.
/// </summary>
internal sealed class PdfPages(PdfObjects objects)
{
    public EvidenceFlaw? Find()
    {
        var roots = objects.Trailers.AsEnumerable().Reverse()
            .SelectMany(t => t.All("Root")).Select(objects.Resolve).OfType<PdfDictionary>();
        var pages = roots.Select(r => objects.Resolve(r["Pages"])).OfType<PdfDictionary>().FirstOrDefault();
        if (pages is null)
        {
            return EvidenceFlaw.Broken;
        }

        return objects.Number(pages["Count"]) > InspectionLimits.MaxPages ? EvidenceFlaw.Excessive : Walk(pages);
    }

    private EvidenceFlaw? Walk(PdfDictionary tree)
    {
        var (found, seen) = (0, new HashSet<int>());
        var open = new Stack<(object? Kid, int Depth)>();
        open.Push((tree, 0));
        while (open.TryPop(out var next))
        {
            if (next.Kid is PdfReference reference && !seen.Add(reference.Number) && next.Depth > 0)
            {
                continue;
            }

            if (objects.Follow(next.Kid) is not { Dictionary: { } node, DataAt: null })
            {
                return EvidenceFlaw.Broken;
            }

            if (objects.Resolve(node["Kids"]) is not List<object?> kids)
            {
                found++;
            }
            else if (next.Depth == InspectionLimits.MaxDepth)
            {
                return EvidenceFlaw.Excessive;
            }
            else
            {
                kids.ForEach(k => open.Push((k, next.Depth + 1)));
            }

            if (found > InspectionLimits.MaxPages)
            {
                return EvidenceFlaw.Excessive;
            }
        }

        return found > 0 ? null : EvidenceFlaw.Broken;
    }
}
