class CreateInstrument < ActiveRecord::Migration[6.1]
  def change
    create_table :instruments do |t|
      t.string :name
      t.boolean :borrowed, default: false

      t.timestamps
    end
  end
end
