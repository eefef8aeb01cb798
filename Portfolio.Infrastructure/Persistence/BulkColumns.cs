using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>A table's columns with a getter for each value, read from the EF model.</summary>
internal sealed class BulkColumns<T>
    where T : class
{
    private readonly List<(string Name, RelationalTypeMapping Mapping, Func<T, object?> Read)> _columns = [];

    private BulkColumns(string table, IReadOnlyList<string> names)
    {
        Table = table;
        Names = names;
    }

    /// <summary>Quoted for the provider.</summary>
    public string Table { get; }

    /// <summary>Quoted for the provider.</summary>
    public IReadOnlyList<string> Names { get; private set; }

    public IReadOnlyList<string> PlainNames => _columns.ConvertAll(c => c.Name);

    public int Count => _columns.Count;

    public static BulkColumns<T> Of(PortfolioDbContext db, Func<T, string, object?>? shadow)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model");
        var quote = db.GetService<ISqlGenerationHelper>();
        var columns = new BulkColumns<T>(quote.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema()), []);
        columns.Add(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()), entity, row => row, shadow);
        columns.Names = columns._columns.ConvertAll(c => quote.DelimitIdentifier(c.Name));
        return columns;
    }

    public object? Value(T row, int column) => _columns[column].Read(row);

    public string StoreType(int column) => _columns[column].Mapping.StoreTypeNameBase;

    public DbParameter[] Parameters(DbCommand command)
    {
        var parameters = _columns.Select((c, i) => c.Mapping.CreateParameter(command, $"@p{i}", null, nullable: true)).ToArray();
        command.Parameters.AddRange(parameters);
        return parameters;
    }

    private void Add(StoreObjectIdentifier table, ITypeBase type, Func<T, object?> owner, Func<T, string, object?>? shadow)
    {
        foreach (var property in type.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never || !p.IsPrimaryKey()))
        {
            var mapping = property.GetRelationalTypeMapping();
            var convert = mapping.Converter?.ConvertToProvider;
            Func<T, object?> read = property.IsShadowProperty()
                ? row => shadow?.Invoke(row, property.Name)
                : row => owner(row) is { } held ? property.GetGetter().GetClrValue(held) : null;
            _columns.Add(
                (property.GetColumnName(table)!, mapping, row => read(row) is { } value ? convert is null ? value : convert(value) : null));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            Add(table, complex.ComplexType, row => owner(row) is { } held ? complex.GetGetter().GetClrValue(held) : null, shadow);
        }
    }
}
