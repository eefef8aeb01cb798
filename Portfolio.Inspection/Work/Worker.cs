using Portfolio.Inspection.Confinement;
using Portfolio.Inspection.Sheets;

namespace Portfolio.Inspection.Work;

/// <summary>Inspects one file after the other for the portal, until its input ends.</summary>
internal sealed class Worker(Stream orders, Stream answers)
{
    /// <summary>Rows are sent in batches of about so many characters.</summary>
    private const int RowsAtOnce = 131_072;

    private byte[] _buffer = [];

    /// <returns>The exit code.</returns>
    public int Run()
    {
        try
        {
            while (Job.Read(orders) is { } job)
            {
                ProcessLimits.AllowTime(job.Seconds);
                Do(job, Take(job.Length));
            }

            return 0;
        }
        catch (OutOfMemoryException)
        {
            _buffer = [];
            Frame.Write<object?>(answers, FrameKind.OutOfMemory, null);
            return 1;
        }
        catch (Exception e) when (e is EndOfStreamException or IOException)
        {
            // The portal is gone.
            return 1;
        }
    }

    private void Do(Job job, ArraySegment<byte> file)
    {
        if (job.Kind == JobKind.Evidence)
        {
            Frame.Write(answers, FrameKind.Looked, FileCheck.Find(file, (EvidenceFormat)job.Option, CancellationToken.None));
        }
        else
        {
            Read(file, (TextForm)job.Option);
        }
    }

    private void Read(ArraySegment<byte> file, TextForm chosen)
    {
        using var sheet = SheetOpener.Open(file, chosen);
        Frame.Write(answers, FrameKind.Form, sheet.Form);
        var (rows, letters) = (new List<SheetRow>(), 0);
        foreach (var row in sheet.Rows())
        {
            rows.Add(row);
            letters += row.Cells.Sum(c => c.Text.Length + 1);
            if (letters >= RowsAtOnce)
            {
                Frame.Write(answers, FrameKind.Rows, new RowsRead(rows, sheet.Progress));
                rows.Clear();
                letters = 0;
            }
        }

        Frame.Write(answers, FrameKind.Rows, new RowsRead(rows, sheet.Progress));
        Frame.Write<object?>(answers, FrameKind.End, null);
    }

    /// <summary>The buffer is reused for the next file: large ones are expensive to allocate.</summary>
    private ArraySegment<byte> Take(int length)
    {
        if (_buffer.Length < length)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(length);
        }

        orders.ReadExactly(_buffer, 0, length);
        return new(_buffer, 0, length);
    }
}
