/// The index of what was filed.
package enum StoreVersion {}
